/** Wrong use ends with 2, one clear sentence and the way to help; help and version in both languages. */
import assert from 'node:assert/strict';
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, root, run, writeReports } from './run.mjs';

const report = join(root, 'examples/zibo-2023.json');

const wrong = /** @type {[string[], RegExp, RegExp][]} */ ([
  [[], /没有给出命令/, /No command was given/],
  [['chek', report], /没有命令 chek.*是不是 check/, /no command chek.*Did you mean check\?/],
  [['check'], /没有给出文件/, /No file was given/],
  [['convert'], /没有给出文件/, /No file was given/],
  [['check', report, '--formt', 'json'], /没有选项 --formt。是不是 --format/, /no option --formt\. Did you mean --format\?/],
  [['check', report, '--format', 'xml'], /--format.*不能是 xml，可以是 text, json, sarif, csv, html/, /--format.*cannot be xml\. Choose from text, json, sarif, csv, html/],
  [['check', report, '--previous'], /--previous.*缺少内容/, /--previous.*needs a value/],
  [['check', report, '--previous', 'none.json'], /上年报告 none\.json 不能使用：没有这个文件/, /Last year’s report none\.json cannot be used: There is no such file/],
  [['check', '-', '-'], /标准输入（-）只能读一次/, /read only once/],
  [['convert', report, report], /请用 -o 给出存放结果的文件夹/, /name a folder for the results with -o/],
]);

for (const [args, chinese, english] of wrong) {
  test(`wrong use: disclosure-report ${args.map((arg) => arg.replace(root, '')).join(' ')}`, async () => {
    for (const [LANG, words, help] of /** @type {[string, RegExp, RegExp][]} */ ([
      ['zh_CN.UTF-8', chinese, /用法见：disclosure-report( \w+)? --help\n$/],
      ['en_US.UTF-8', english, /For help: disclosure-report( \w+)? --help\n$/],
    ])) {
      const { code, stdout, stderr } = await run(args, { env: { LANG } });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, words);
      assert.match(stderr, help);
      assert.doesNotMatch(stderr, /^\s+at /m);
    }
  });
}

test('help and version go to standard output and end with 0', async () => {
  for (const args of [['--help'], ...['check', 'convert', 'export', 'roll-up'].map((command) => [command, '--help'])]) {
    const english = await run(args);
    assert.deepEqual([english.code, english.stderr], [0, '']);
    assert.match(english.stdout, /^Usage: disclosure-report/);
    const chinese = await run([...args, '--lang', 'zh-Hans']);
    assert.deepEqual([chinese.code, chinese.stderr], [0, '']);
    assert.match(chinese.stdout, /^用法：/);
    assert.doesNotMatch(chinese.stdout, /Usage|Options|display|default:|choices/);
  }
  const { stdout } = await run(['--version']);
  assert.equal(stdout.trim(), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
});

test('the language: --lang before LC_ALL before LANG; neither is English', async () => {
  const spoken = async (/** @type {Record<string, string>} */ env, /** @type {string[]} */ ...more) => /没有给出文件/.test((await run(['check', ...more], { env })).stderr);
  assert.equal(await spoken({ LANG: 'zh_CN.UTF-8' }), true);
  assert.equal(await spoken({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }), false);
  assert.equal(await spoken({ LANG: 'de_DE.UTF-8' }), false);
  assert.equal(await spoken({ LANG: 'en_GB.UTF-8' }, '--lang=zh-Hans'), true);
  assert.equal(await spoken({ LANG: 'zh_CN.UTF-8' }, '--lang', 'en'), false);
});

test('no result is written where it cannot be, or over what is to be read', async (context) => {
  const path = folder(context);
  writeReports(path, 2);
  writeFileSync(join(path, 'file'), '');
  mkdirSync(join(path, 'out'));
  const first = join(path, '1.json');
  const before = readFileSync(first, 'utf8');
  for (const args of [
    ['check', first, '-o', join(path, 'out')],
    ['check', first, '-o', join(path, 'file', 'x')],
    ['check', first, '--format', 'html', '-o', join(path, 'none', 'x')],
    ['convert', first, '-o', first],
    ['convert', first, join(path, '2.json'), '-o', path],
    ['convert', first, join(path, '2.json'), '-o', join(path, 'file')],
    ['convert', first, '-o', join(path, 'file', 'x')],
  ]) {
    const { code, stderr } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, /cannot be written|is a folder|is a file|overwrite/);
  }
  assert.equal(readFileSync(first, 'utf8'), before);
});
