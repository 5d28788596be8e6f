/** Chinese sentences about what tables hold and mean. */
import type { DataIssues } from '../core/check/data-issues.ts';
import { finalMessagesZh } from './final-messages-zh.ts';
import type { MessagesFor } from './message.ts';
import { officialMessagesZh } from './official-messages-zh.ts';

function meant(near: string | null, otherwise: string): string {
  return near === null ? otherwise : `是否应为“${near}”？`;
}

const SHOWN = 12;

/** `a、b、c`; a long list is cut, since nobody reads five thousand ids. */
function list(words: readonly string[], none = '无'): string {
  if (words.length === 0) return none;
  const shown = words.slice(0, SHOWN).join('、');
  return words.length > SHOWN ? `${shown}等 ${words.length} 个` : shown;
}

function alsoOn(rows: number): string {
  return rows > 1 ? `本文件另有 ${rows - 1} 行相同。` : '';
}

function between(lowest: number | null, highest: number | null): string {
  if (lowest === null) return `不大于 ${highest ?? '∞'}`;
  return highest === null ? `不小于 ${lowest}` : `在 ${lowest} 至 ${highest} 之间`;
}

const languageNames = { zh: '中文', en: '英文' };

function languages(codes: readonly ('zh' | 'en')[]): string {
  return codes.map((code) => languageNames[code]).join('和');
}

const labelNames: Record<string, string> = { name: '名称', title: '标题', post: '职务' };

const itemsOf = (rulebook: string): string => `rulebooks/${rulebook}/items.csv`;

const REWRITE = 'npm run check -- --write-descriptor';

const shapes: Record<string, string> = {
  string: '文字',
  record: '若干“键: 值”',
  object: '若干“键: 值”',
  array: '列表',
  boolean: ' true 或 false',
  number: '数字',
  int: '整数',
};

/** What a shape asks for, from how the parser puts it: "expected number to be <=1". */
function expectation(problem: string): string {
  if (problem === 'Invalid ISO date') return '应为 2025-01-31 这样的日期';
  const [, what = '', bound = ''] = /expected (\w+)(?: to (?:be|have) ([<>]=?\S+))?/.exec(problem) ?? [];
  return what === '' ? problem : `应为${[shapes[what] ?? what, bound].join(' ').trimEnd()}`;
}

type Part<Prefix extends string> = Pick<MessagesFor<DataIssues>, Extract<keyof DataIssues, Prefix>>;

const files: Part<`file-${string}` | `yaml-${string}` | 'rulebook-name' | `descriptor-${string}`> = {
  'file-missing': ({ path }) => ({
    text: `${path} 不存在；数据包需要此文件。`,
    tip: '请补上文件，或更正引用它的名称。',
  }),
  'file-unknown': ({ path }) => ({
    text: `${path} 不属于数据包，未读取。`,
    tip: '请更正文件名或所在文件夹，或将其移出数据包。',
  }),
  'file-without-cycle': ({ cycle, near }) => ({
    text: `文件以周期“${cycle}”命名，但 cycles.csv 中没有该周期，任何考核都不会读取它。`,
    tip: meant(near, '请更改文件名，或在 cycles.csv 中补上该周期。'),
  }),
  'yaml-syntax': ({ problem }) => ({ text: `YAML 语法有误：${problem}`, tip: '请更正此行。' }),
  'yaml-unknown-key': ({ key, under }) => ({
    text: `${under === '' ? '' : `“${under}”下的`}键“${key}”无法识别。`,
    tip: '请更正拼写或缩进，或删除该键。',
  }),
  'yaml-shape': ({ path, given, problem, allowed, near }) => ({
    text:
      path === ''
        ? '文件内容不是“键: 值”的形式。'
        : `${path} ${given === null ? '未填写' : `的值为 ${given}`}；${allowed.length > 0 ? `可用的值为 ${list(allowed)}` : expectation(problem)}。`,
    tip:
      path === ''
        ? '请逐行写“键: 值”，不要使用 & 和 *。'
        : meant(near, given === null ? '请补上。' : '请更正该值。'),
  }),
  'rulebook-name': ({ named, folder }) => ({
    text: `办法自称“${named}”，却放在文件夹“${folder}”中；两者应一致。`,
    tip: '请更改其中一个名称。',
  }),
  'descriptor-malformed': ({ problem }) => ({
    text: `描述文件无法读取：${problem}。应为 JSON 格式的 Frictionless 数据包描述。`,
    tip: `请用 ${REWRITE} 重新生成，或删除该文件。`,
  }),
  'descriptor-names-absent-file': ({ path }) => ({
    text: `描述文件列有 ${path}，但该文件不存在。`,
    tip: `请用 ${REWRITE} 重新生成，或恢复该文件。`,
  }),
  'descriptor-omits-file': ({ path }) => ({
    text: `描述文件漏列 ${path}；应列出数据包中的每个 CSV 文件。`,
    tip: `请用 ${REWRITE} 重新生成。`,
  }),
  'descriptor-fields': ({ path, stated, actual }) => ({
    text: `描述文件中 ${path} 的列为 ${list(stated)}；实际表头为 ${list(actual)}。`,
    tip: `请用 ${REWRITE} 重新生成。`,
  }),
  'descriptor-differs': ({ path, property, stated, actual }) => ({
    text: `描述文件中 ${path} 的 ${property} 为 ${stated}；文件实际为 ${actual}。`,
    tip: `请先确认文件无误，再用 ${REWRITE} 重新生成。`,
  }),
  'descriptor-hash-unknown': ({ path, algorithm, allowed }) => ({
    text: `${path} 的散列算法为“${algorithm}”；可用的为 ${list(allowed)}。`,
    tip: `请用 ${REWRITE} 重新生成。`,
  }),
};

const tables: Part<
  | `column-${string}`
  | `cell-${string}`
  | `label-${string}`
  | 'person-attribute'
  | 'word-unknown'
  | 'value-blank'
  | 'value-despite-status'
  | 'params-malformed'
  | 'key-duplicate'
  | 'rows-unsorted'
> = {
  'column-unknown': ({ column, allowed, near }) => ({
    text: `列“${column}”无法识别；可用的列为 ${allowed.join('、')}。`,
    tip: meant(near, '请更名或删除该列。'),
  }),
  'column-missing': ({ column, needed }) => ({
    text: `缺少列“${column}”；应有的列为 ${needed.join('、')}。`,
    tip: '请在表头和每一行中补上该列。',
  }),
  'person-attribute': ({ column }) => ({
    text: `列“${column}”是个人属性；年龄、性别、民族、工龄等不得影响得分，因此不在数据包中保存。`,
    tip: '请删除该列；考核只看实绩。',
  }),
  'cell-empty': ({ column }) => ({
    text: `${column} 为空；每一行都应填写。`,
    tip: '请按数据来源填写；空单元格不会当作 0。',
  }),
  'cell-without-effect': ({ item, column, role }) => ({
    text: `${item} 的 ${column} 不起作用：${item} ${role === 'composite' ? '由下级指标合成' : '只采集数据（规则为 none）'}，${column} 只用于计分的末级指标。`,
    tip: '请清空该单元格，或改填到相应的末级指标上。',
  }),
  'word-unknown': ({ column, given, allowed, near }) => ({
    text: `${column} 的值为“${given}”；可用的值为 ${allowed.join('、')}。`,
    tip: meant(near, '请从可用的值中选择。'),
  }),
  'value-blank': ({ status }) => ({
    text: `数值为空，状态却为“${status}”；该状态应有数值。`,
    tip: '请填写数值，或将状态改为 missing、late、not-applicable、suppressed 之一。',
  }),
  'value-despite-status': ({ status }) => ({
    text: `填有数值，状态却为“${status}”；该状态下数值应为空。`,
    tip: '请删除数值，或更正状态。',
  }),
  'params-malformed': ({ item, params }) => ({
    text: `${item} 的参数“${params}”无法读取；应为 name=value;name=value。`,
    tip: '各参数以半角分号分隔，每个参数含一个等号，名称不得重复。',
  }),
  'key-duplicate': ({ key, firstLine }) => ({
    text: `主键 ${key} 已见于第 ${firstLine} 行；每个主键只应出现一次。`,
    tip: '请删除或更正其中一行。',
  }),
  'rows-unsorted': ({ key, before, count }) => ({
    text: `${key} 一行排在 ${before} 之后；各行应按主键排序，改动才一目了然。本文件共 ${count} 行顺序不对。`,
    tip: '请按主键列逐字符排序（按文本而不是按数值）。',
  }),
  'label-missing': ({ id, label, languages: missing }) => ({
    text: `${id} 没有${languages(missing)}${labelNames[label] ?? label}，相应语言的页面将显示编号。`,
    tip: `请补全两种语言的${labelNames[label] ?? label}。`,
  }),
  'label-in-chinese': ({ id, unit }) => ({
    text: `${id} 的计量单位没有英文，英文页面将显示“${unit}”。`,
    tip: '请填写 unit_en。',
  }),
  'label-columns-missing': ({ columns, rows }) => ({
    text: `文件没有 ${columns.join('、')} 列，其中 ${rows} 行将以编号显示。`,
    tip: `如需供人阅读，请补上 ${columns.join('、')} 列。`,
  }),
};

const references: Part<
  | `reference-${string}`
  | 'kind-unknown'
  | `edition-${string}`
  | 'id-ambiguous'
  | 'parent-loop'
  | 'borrow-loop'
  | 'membership-overlap'
  | 'subject-without-group'
  | 'assessment-without-subjects'
  | `cycle-${string}`
  | 'dates-reversed'
> = {
  'reference-unknown': ({ column, value, tables: where, near, rows }) => ({
    text: `${column} 的值“${value}”在 ${where.join(' 或 ')} 中不存在。${alsoOn(rows)}`,
    tip: meant(near, `请更正编号，或在 ${where.join(' 或 ')} 中补上。`),
  }),
  'reference-without-table': ({ column, tables: where, rows }) => ({
    text: `${column} 引用 ${where.join(' 或 ')}，但数据包中没有该文件；本文件有 ${rows} 行如此。`,
    tip: `请补上 ${where[0] ?? '该文件'}，列出此处用到的编号。`,
  }),
  'kind-unknown': ({ list: kinds, column, value, allowed, near }) => ({
    text: `${column} 的值“${value}”未在 package.yaml 中声明；kinds.${kinds} 中有 ${list(allowed)}。`,
    tip: meant(near, `请在 package.yaml 的 kinds.${kinds} 下声明，或从中选择。`),
  }),
  'edition-table-unknown': ({ value, allowed, near }) => ({
    text: `“${value}”不是版本中可以列出的表；可列：${list(allowed)}。`,
    tip: meant(near, '请改为其中之一。办法随所用的考核自动包含在内。'),
  }),
  'edition-column-unknown': ({ table, value, allowed, near }) => ({
    text: `表 ${table} 没有列“${value}”；有：${list(allowed)}。`,
    tip: meant(near, '请改为其中之一，或写 all。'),
  }),
  'edition-column-needed': ({ table, columns }) => ({
    text: `${table} 缺少 ${list(columns)}；每行必填的列都应列出。`,
    tip: `请补上 ${columns.join('、')}，或不列整张表。`,
  }),
  'edition-tables-needed': ({ edition, missing, because }) => ({
    text:
      because === ''
        ? `版本“${edition}”没有 ${list(missing)}；没有它们无法生成网站。`
        : `版本“${edition}”有 ${because}，却没有 ${list(missing)}；读者会把不公布当成没有。`,
    tip:
      because === ''
        ? `请在 tables 中补上 ${missing.join('、')}。`
        : `请在 tables 中补上 ${missing.join('、')}，或同时去掉 ${because}。`,
  }),
  'edition-defaults': ({ edition, other }) => ({
    text: `版本“${edition}”与“${other}”都是默认版本；最多只能有一个。`,
    tip: '请去掉其中一个的 default。',
  }),
  'id-ambiguous': ({ id, otherFile, otherLine }) => ({
    text: `编号“${id}”又见于 ${otherFile} 第 ${otherLine} 行；数据只凭编号识别对象，一个编号只能指一个对象。`,
    tip: '请为其中一个另取编号，并更改所有引用。',
  }),
  'parent-loop': ({ ids }) => ({
    text: `${ids.join(' → ')} → ${ids[0] ?? ''}：上级关系绕回了起点；应能一直上溯到顶层。`,
    tip: '请更正其中一个的上级。',
  }),
  'borrow-loop': ({ assessments }) => ({
    text: `${assessments.join(' → ')} → ${assessments[0] ?? ''}：各考核相互引用总分，无从先后计算。`,
    tip: '请取消其中一处引用。',
  }),
  'membership-overlap': ({ subject, group, otherGroup, otherLine, rulebook }) => ({
    text: `${subject} 尚在 ${otherGroup}（第 ${otherLine} 行）时又列入 ${group}；办法 ${rulebook} 规定同一时间只能属于一个组。`,
    tip: '请让前一段在后一段开始的前一日结束（valid_to），或删除其中一行。',
  }),
  'subject-without-group': ({ subject, rulebook, groups, assessments }) => ({
    text: `${subject} 不属于办法 ${rulebook} 的任何一组（${list(groups)}），${list(assessments)} 无法考核它。`,
    tip: '请在 memberships.csv 中将其列入其中一组（周期最后一日须有效），或结束其有效期。',
  }),
  'assessment-without-subjects': ({ assessment, subjectKind }) => ({
    text: `${assessment} 考核“${subjectKind}”，但其周期内没有这类对象，结果为空。`,
    tip: '请更正 subject_kind 或有效期（对干部而言为任职起止日期）。',
  }),
  'cycle-overlap': ({ cycle, kind, other, otherLine }) => ({
    text: `${cycle} 开始时 ${other}（第 ${otherLine} 行）尚未结束；同为“${kind}”的周期不得重叠。`,
    tip: '请更正其中一个的日期，或改用不同的类别。',
  }),
  'cycle-outside-parent': ({ cycle, parent, parentStart, parentEnd }) => ({
    text: `${cycle} 超出了上级周期 ${parent} 的起止日期（${parentStart} 至 ${parentEnd}）。`,
    tip: '请更正日期或 parent_id。',
  }),
  'dates-reversed': ({ column, day, after, afterDay }) => ({
    text: `${column} 为 ${day}，早于 ${after} 的 ${afterDay}；应为同日或更晚。`,
    tip: '请更正其中一个日期；首尾两日都计算在内。',
  }),
};

const method: Part<
  | `root-${string}`
  | 'item-outside-tree'
  | `rule-${string}`
  | 'aggregate-on-leaf'
  | 'direction-missing'
  | `min-coverage-${string}`
  | 'policy-on-composite'
  | 'mean-of-negatives'
  | 'grade-duplicate'
  | 'band-duplicate'
  | `quota-${string}`
  | 'quotas-too-small'
  | `veto-${string}`
  | 'adjust-reversed'
> = {
  'root-ambiguous': ({ tops }) => ({
    text: `办法未指明总分指标（root），而${tops.length === 0 ? '没有任何指标' : ` ${list(tops)} 都`}没有上级；总分指标应恰有一个。`,
    tip:
      tops.length === 0
        ? '请清空总分指标的 parent_id。'
        : `请指明总分指标，如 root: ${tops[0]!}，并为其余指标填写上级。`,
  }),
  'item-outside-tree': ({ item, root }) => ({
    text: `${item} 不在总分指标 ${root} 之下，其得分不起作用。`,
    tip: '请更正 parent_id；只采集数据的指标（如分母），规则填 none。',
  }),
  'rule-unknown': ({ item, rule, allowed, near }) => ({
    text: `${item} 的规则“${rule}”不存在；此处可用 ${allowed.join('、')}。`,
    tip: meant(near, '请从中选择。'),
  }),
  'rule-missing': ({ item, allowed }) => ({
    text: `${item} 没有规则，数值无法换算成得分；可用 ${allowed.join('、')}。`,
    tip: '请填写规则；只采集数据的指标，规则填 none。',
  }),
  'rule-on-composite': ({ item, rule, allowed }) => ({
    text: `${item} 由下级指标合成，而“${rule}”用于对数值计分；合成指标可用 ${allowed.join('、')}。`,
    tip: '请从中选择，或调整下级指标的位置。',
  }),
  'aggregate-on-leaf': ({ item, rule, allowed }) => ({
    text: `${item} 没有可供“${rule}”合成的下级指标；末级指标可用 ${allowed.join('、')}。`,
    tip: '请从中选择，或更正应归其下的指标的 parent_id。',
  }),
  'direction-missing': ({ item, rule }) => ({
    text: `${item} 没有填写方向，${rule} 无法判断孰优孰劣；应为 higher（越高越好）或 lower（越低越好）。`,
    tip: '请填写 direction。',
  }),
  'min-coverage-range': ({ item, given }) => ({
    text: `${item} 的 min_coverage 为 ${given}；它是比例，应在 0 至 1 之间。`,
    tip:
      given > 1 && given <= 100 ? `请写 ${given / 100}，不写 ${given}。` : '请写 0.8 这样的比例，不写 80。',
  }),
  'min-coverage-on-leaf': ({ item }) => ({
    text: `${item} 的 min_coverage 不起作用：它指有数值的下级指标所占比例，而 ${item} 没有下级指标。`,
    tip: '请改填到合成指标上，或清空；末级指标缺数值时如何处理，由 missing 决定。',
  }),
  'policy-on-composite': ({ item, column, given, allowed }) => ({
    text: `${item} 的 ${column} 为“${given}”，需要数值，而合成指标只有得分；可用 ${allowed.join('、')}。`,
    tip: '请改填到末级指标上，或从可用的处理方式中选择。',
  }),
  'mean-of-negatives': ({ item, rule, child, childRule }) => ({
    text: `${child}（${childRule}）的得分可能为负，而 ${item} 的 ${rule} 对负数没有意义；这样的对象将没有得分。`,
    tip: '请让合成指标改用 mean，或让下级指标改用得分不为负的规则。',
  }),
  'grade-duplicate': ({ grade }) => ({
    text: `等次“${grade}”有两个分数段；每个等次只应有一个。`,
    tip: '请删除其中一个，或更名。',
  }),
  'band-duplicate': ({ from, grades }) => ({
    text: `等次 ${grades.join('、')} 的起点同为 ${from}；该分数会有两个等次。`,
    tip: '请更正其中一个的 from。',
  }),
  'quota-grade-unknown': ({ grade, allowed, near }) => ({
    text: `为等次“${grade}”设了名额，但没有该等次的分数段；已有 ${list(allowed)}。`,
    tip: meant(near, '请更正等次，或补上分数段。'),
  }),
  'quota-duplicate': ({ grade, by }) => ({
    text: `等次“${grade}”按 ${by} 设了两次名额；只应设一次。`,
    tip: '请删除其中一个。',
  }),
  'quotas-too-small': ({ by, sum }) => ({
    text: `按 ${by} 每个等次都设了名额，但比例合计只有 ${sum}；其余对象将没有等次可评。`,
    tip: '请让一个等次不设名额，或让比例合计不小于 1。',
  }),
  'veto-item-without-points': ({ item }) => ({
    text: `一票否决依据 ${item} 的得分，但它不在指标树中，没有得分。`,
    tip: '请改用指标树中的指标。',
  }),
  'veto-last-without-bar': ({ last }) => ({
    text: `一票否决依据组内末 ${last} 名，但名次在否决之后才产生；effect 应为 bar（一票否优）。`,
    tip: '请写 effect: bar。',
  }),
  'adjust-reversed': ({ floor, ceiling }) => ({
    text: `调整后总分的下限 ${floor} 高于上限 ${ceiling}。`,
    tip: '请更正其中一个。',
  }),
};

const params: Part<`param-${string}` | `bands-${string}` | 'combine-without-observed'> = {
  'param-unknown': ({ item, param, allowed, near }) => ({
    text: `${item} 的参数“${param}”在此无法识别；可用 ${list(allowed)}。`,
    tip: meant(near, '请更正名称，或删除该参数。'),
  }),
  'param-missing': ({ item, rule, params: needed }) => ({
    text: `${item} 缺少参数 ${needed.join(' 或 ')}，${rule} 无法计分。`,
    tip: `请在 params 中补上 ${needed.map((name) => `${name}=…`).join(' 或 ')}。`,
  }),
  'param-not-number': ({ item, param, given }) => ({
    text: `${item} 的参数 ${param} 为“${given}”；应为 60、0.5 这样的数字。`,
    tip: '请写半角普通数字，不带单位。',
  }),
  'param-choice': ({ item, param, given, allowed, near }) => ({
    text: `${item} 的参数 ${param} 为“${given}”；可用 ${allowed.join('、')}。`,
    tip: meant(near, '请从中选择。'),
  }),
  'param-list': ({ item, param, given, form }) => ({
    text: `${item} 的参数 ${param} 为“${given}”；应为${form === 'list' ? '以 | 分隔的数字，如 60|80|90' : '名称和数字，如 good:80|fair:60'}。`,
    tip: '请更正其中不是数字的部分。',
  }),
  'param-too-low': ({ item, param, given, least, isExclusive }) => ({
    text: `${item} 的参数 ${param} 为 ${given}；应${isExclusive ? `大于 ${least}` : `不小于 ${least}`}。`,
    tip: '请更正该数字。',
  }),
  'param-order': ({ item, lower, lowerValue, upper, upperValue }) => ({
    text: `${item} 的参数 ${lower} 为 ${lowerValue}，${upper} 为 ${upperValue}；${lower} 应小于 ${upper}。`,
    tip: '请更正或对调；越低越好用 direction 表示。',
  }),
  'bands-lengths': ({ item, edges, points }) => ({
    text: `${item} 有 ${edges} 个分界点、${points} 个得分；${edges} 个分界点分出 ${edges + 1} 段，每段都应有得分。`,
    tip: '第一个分界点以下的一段也要给出得分。',
  }),
  'bands-order': ({ item, edge, next }) => ({
    text: `${item} 的分界点应递增，但 ${edge} 之后是 ${next}。`,
    tip: '请将分界点从小到大排列，得分随之调整。',
  }),
  'combine-without-observed': ({ item }) => ({
    text: `${item} 写了如何合并较短周期（combine），却没有写是哪种周期；应同时写 observed=周期类别。`,
    tip: '请补上 observed，或删除 combine。',
  }),
};

const weights: Part<
  `weight-${string}` | `weights-${string}` | 'group-without-items' | 'item-without-weights'
> = {
  'weight-without-item': ({ item }) => ({
    text: `为“${item}”设了权重，但 items.csv 中没有该指标。`,
    tip: '请更正编号，或补上该指标。',
  }),
  'weight-negative': ({ weight }) => ({
    text: `权重为 ${weight}；应为 0 或正数。`,
    tip: '请更正；越低越好的指标，`direction` 填 lower。',
  }),
  'weight-of-input': ({ item }) => ({
    text: `${item} 设有权重，但其规则为 none：它只采集数据，不在指标树中。`,
    tip: '请删除该行，或为该指标填写规则和上级。',
  }),
  'weight-unused': ({ item, group }) => ({
    text: `${item} 在 ${group} 设有权重，但其下没有一个末级指标在该组考核，权重不起作用。`,
    tip: '请清空该单元格，或为其下的末级指标设权重。',
  }),
  'weights-group-unknown': ({ group, allowed, near }) => ({
    text: `权重表中的组“${group}”不在 groups.csv 中；已有 ${list(allowed)}。`,
    tip: meant(near, '请更正表头，或补上该组；单独一个 * 代表所有对象。'),
  }),
  'weights-without-groups': () => ({
    text: '权重表只有 item_id 一列；每个组应有一列。',
    tip: '请为每个组加一列，或只加一列 * 代表所有对象。',
  }),
  'weights-everyone-and-groups': ({ groups }) => ({
    text: `* 一列代表所有对象，不能与 ${list(groups)} 并列。`,
    tip: '请删除 * 一列，或删除其他各列。',
  }),
  'weights-sum': ({ group, sum, expected }) => ({
    text: `${group} 考核的末级指标分值合计为 ${sum}；应为 ${expected}，相差 ${Number((sum - expected).toPrecision(6))}。`,
    tip: '请更正权重，或更正 rulebook.yaml 中的 weights.sum。',
  }),
  'weights-composite-sum': ({ item, group, weight, sum }) => ({
    text: `${item} 在 ${group} 的分值为 ${weight}，但其下末级指标的分值合计为 ${sum}。`,
    tip: '合成指标的权重请留空，即取下级之和。',
  }),
  'weights-all-zero': ({ item, group }) => ({
    text: `${item} 的下级指标在 ${group} 的权重都是 0，${item} 在该组无法得分。`,
    tip: '请至少为其中一个设权重；不考核则留空。',
  }),
  'group-without-items': ({ group }) => ({
    text: `组 ${group} 没有任何考核指标：所有末级指标在该组的权重都为空。`,
    tip: '请填写权重，或删除该列。',
  }),
  'item-without-weights': ({ item }) => ({
    text: `${item} 在 weights.csv 中没有一行，任何组都不考核它。`,
    tip: '请补上一行权重；确实都不考核，则补一行空值。',
  }),
};

const values: Part<
  | `goalpost-${string}`
  | `goalposts-${string}`
  | `value-out-${string}`
  | 'given-out-of-range'
  | 'log-of-nonpositive'
  | 'ratio-of-negative'
  | 'count-not-natural'
  | 'denominator-zero'
  | 'observation-unused'
  | `event-${string}`
  | 'option-unknown'
  | 'rater-unknown'
  | 'appraisal-unused'
> = {
  'goalpost-missing': ({ item, cycle, columns, subjects, first }) => ({
    text: `${cycle} 中有 ${subjects} 个对象（${first.join('、')}${subjects > first.length ? '……' : ''}）没有 ${item} 的 ${columns.join('、')}，按其规则无法计分。`,
    tip: `请在 targets/${cycle}.csv 中补上一行，对象可以是单位、干部、组，或代表全部的 *。`,
  }),
  'goalposts-equal': ({ item, subject, value }) => ({
    text: `${subject} 的 ${item} 下限（floor）与目标（target）同为 ${value}，无从计分。`,
    tip: '请更正其中一个。',
  }),
  'goalposts-against-direction': ({ item, subject, direction, floor, target }) => ({
    text: `${item} 为${direction === 'higher' ? '越高越好（higher）' : '越低越好（lower）'}，但 ${subject} 的目标为 ${target}、下限为 ${floor}；目标应${direction === 'higher' ? '高' : '低'}于下限。`,
    tip: '请对调 floor 和 target，或更正指标的 direction。',
  }),
  'value-out-of-range': ({ item, subject, value, lowest, highest, rulebook }) => ({
    text: `${subject} 的 ${item} 为 ${value}；应${between(lowest, highest)}。`,
    tip: `请核对来源及其单位，或更正 ${itemsOf(rulebook)} 中 params 的 lowest 和 highest。`,
  }),
  'value-out-of-range-of-unit': ({ item, subject, value, unit, rulebook }) => ({
    text: `${subject} 的 ${item} 为 ${value}，但其单位为“${unit}”，通常在 0 至 100 之间。`,
    tip: `请核对来源；如数值无误（例如增长率），请在 ${itemsOf(rulebook)} 的 params 中声明 lowest 和 highest。`,
  }),
  'given-out-of-range': ({ item, subject, value, max, rulebook }) => ({
    text: `${subject} 的 ${item} 为 ${value}；评分应在 0 至 ${max} 之间。`,
    tip: `请更正评分，或更正 ${itemsOf(rulebook)} 中 params 的 max。`,
  }),
  'log-of-nonpositive': ({ item, subject, value, column }) => ({
    text: `${subject} 的 ${item} 的 ${column} 为 ${value}，而该指标要取对数；应大于 0。`,
    tip: '请更正该数字，或更正指标的 transform。',
  }),
  'ratio-of-negative': ({ item, subject, value, column, rule }) => ({
    text: `${subject} 的 ${item} 的 ${column} 为 ${value}，而 ${rule} 只用于不会为负的数值。`,
    tip: '请更正该数字，或改用其他规则（goalpost、minmax）。',
  }),
  'count-not-natural': ({ column, value }) => ({
    text: `${column} 为 ${value}，但它是计数；应为 0、1、2 等非负整数。`,
    tip: '请更正计数。',
  }),
  'denominator-zero': ({ item, subject, of }) => ({
    text: `${subject} 的 ${item} 为 0，而 ${of} 要除以它。`,
    tip: '请更正该数字；如尚不清楚，请留空并将状态填为 missing。',
  }),
  'observation-unused': ({ item, subject, rows, why, cycle }) => ({
    text: unused[why](item, subject, cycle, rows),
    tip: '如只为存档，可不处理；否则请更正周期、权重或对象。',
  }),
  'event-outside-cycle': ({ day, cycle, start, end }) => ({
    text: `事项日期 ${day} 不在 ${cycle} 的起止日期（${start} 至 ${end}）之内；仍按该周期计算。`,
    tip: '请更正日期，或移到相应周期的文件中。',
  }),
  'event-sign': ({ kind, points }) => ({
    text: `事项为${kind === 'bonus' ? '加分（bonus）' : '扣分（deduction）'}，分值却为 ${points}；应${kind === 'bonus' ? '大' : '小'}于 0。`,
    tip: '请更正正负号，或更正类别。',
  }),
  'event-without-effect': ({ item }) => ({
    text: `事项指向 ${item}，而该指标不按事项计数（规则不是 count-deduct），不影响任何得分。`,
    tip: '调整总分的事项请将 item_id 留空，否则请更正。',
  }),
  'option-unknown': ({ option, item, allowed, near }) => ({
    text: `option 的值“${option}”在 ${item} 中没有对应分值；可用 ${list(allowed)}。`,
    tip: meant(near, '请更正选项，或在指标的 params 中补上。'),
  }),
  'rater-unknown': ({ rater, allowed, near }) => ({
    text: `rater 的值“${rater}”不计入该对象的任何指标；评价主体有 ${list(allowed)}。`,
    tip: meant(near, '请更正评价主体，或在指标的 params 中补上。'),
  }),
  'appraisal-unused': ({ subject, cycle, rows }) => ({
    text: `${cycle} 没有任何考核统计对 ${subject} 的测评；本文件有 ${rows} 行不起作用。`,
    tip: '请更正周期或对象，或在办法中设规则为 tally 的指标。',
  }),
};

const unused: Record<
  'item' | 'subject' | 'group',
  (item: string, subject: string, cycle: string, rows: number) => string
> = {
  item: (item, _, cycle, rows) => `${cycle} 没有任何考核使用 ${item}；本文件有 ${rows} 行不起作用。`,
  subject: (_, subject, cycle, rows) =>
    `${cycle} 没有任何考核在此考核 ${subject}；本文件有 ${rows} 行不起作用。`,
  group: (item, subject, cycle, rows) =>
    `${cycle} 中 ${subject} 所在的组不考核 ${item}；本文件有 ${rows} 行此类数据不起作用。`,
};

export const dataMessagesZh: MessagesFor<DataIssues> = {
  ...files,
  ...tables,
  ...references,
  ...method,
  ...params,
  ...weights,
  ...values,
  ...officialMessagesZh,
  ...finalMessagesZh,
};
