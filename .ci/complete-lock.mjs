/**
 * Completes package-lock.json: `node .ci/complete-lock.mjs [--check]`, after `npm install` changed it.
 *
 * Packages with a binary per platform name them all as optional dependencies. npm leaves those out of the lock
 * that the registry in use does not carry, and then `npm ci` rejects its own lock on every machine. Each gets an
 * entry with the version that its package pins and the platform that its name tells; npm installs it where it fits.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = missingEntries(lock.packages);

if (process.argv.includes('--check')) {
  for (const { at, version } of added) console.error(`package-lock.json lacks ${at} ${version}`);
  if (added.length > 0) console.error('Run: node .ci/complete-lock.mjs');
  process.exitCode = added.length > 0 ? 1 : 0;
} else {
  for (const { at, ...entry } of added) lock.packages[at] = entry;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} entries added`);
}

function missingEntries(locked) {
  const packages = { ...locked };
  const missing = [];
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(locked)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isPinned = /^\d/.test(version);
      if (!isPinned || resolved(packages, parent, name)?.version === version) continue;
      const top = `node_modules/${name}`;
      const at = top in packages ? `${parent}/${top}` : top;
      packages[at] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
      missing.push({ at, ...packages[at] });
    }
  }
  return missing;
}

/** As Node resolves: in the package's own folder, then in each folder above. */
function resolved(packages, parent, name) {
  for (let at = parent; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = packages[`${at}/node_modules/${name}`];
    if (found !== undefined) return found;
  }
  return packages[`node_modules/${name}`];
}

function platformOf(name) {
  const parts = name.split('/').at(-1).split('-');
  const pick = (known) => known.filter((word) => parts.includes(word));
  const os = pick([
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'win32',
    'aix',
  ]);
  const cpu = pick([
    'arm',
    'arm64',
    'ia32',
    'loong64',
    'mips64el',
    'ppc64',
    'riscv64',
    's390x',
    'x64',
    'wasm32',
  ]);
  if (parts.includes('wasm32') && cpu.length === 1) return { cpu };
  const libc = parts.some((part) => part.startsWith('musl'))
    ? ['musl']
    : parts.includes('gnu')
      ? ['glibc']
      : [];
  if (os.length === 0 || cpu.length === 0)
    throw new Error(`The platform of ${name} cannot be told from its name.`);
  return { cpu, os, ...(os[0] === 'linux' && libc.length > 0 ? { libc } : {}) };
}
