/** Preloaded into a measured process: tells its peak memory on the way out. */
process.on('exit', () => {
  process.stderr.write(`peak-memory-mb ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
});
