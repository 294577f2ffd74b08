/** Installs the package here as npm would publish it, builds the apps with it, and serves them to a browser. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { pack } from '../package/packed.mjs';

export const here = fileURLToPath(new URL('.', import.meta.url));
const built = join(here, 'node_modules', '.cache', 'built');
const shell = process.platform === 'win32';

/** @returns what npm said */
export function installPacked() {
  const packed = pack();
  rmSync(join(here, 'node_modules', 'disclosure-report'), { recursive: true, force: true });
  const args = ['install', packed.tarball, '--no-save', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: here, encoding: 'utf8', shell });
  packed.remove();
  if (status !== 0) throw new Error(`npm could not install the package:\n${stdout}${stderr}`);
}

/** Runs a tool that is installed here. */
export function tool(name, ...args) {
  const { status, stdout, stderr } = spawnSync(join(here, 'node_modules', '.bin', name), args, { cwd: here, encoding: 'utf8', shell });
  return { good: status === 0, said: stdout + stderr };
}

const plugins = {
  react: [],
  vue: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } })],
  svelte: [svelte({ configFile: false })],
};

/** Builds an app as its `vite build` would. */
export async function buildApp(name) {
  await build({ root: join(here, name), base: './', configFile: false, logLevel: 'error', plugins: plugins[name], build: { outDir: join(built, name), emptyOutDir: true } });
}

/** The second Lit of the strict page, in one file with its element. */
export async function buildSecondLit() {
  await build({
    root: join(here, 'strict'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(built, 'strict'), lib: { entry: 'second-lit.ts', formats: ['es'], fileName: () => 'second-lit.js' } },
  });
}

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

/**
 * @param {Record<string, string>} texts what is served beside the files, by path
 * @param {Record<string, Record<string, string>>} headers of the pages of a folder
 */
export async function serveApps(texts, headers) {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname).replaceAll('\\', '/');
    const page = path.endsWith('/') ? `${path}index.html` : path;
    const file = [join(built, page), join(here, page)].find((each) => existsSync(each));
    const body = texts[path] ?? (file && readFileSync(file));
    if (!body) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': types[extname(page)] ?? 'application/octet-stream', ...headers[path.split('/')[1]] }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
