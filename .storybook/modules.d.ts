/** What Vite makes of files that are no TypeScript. */
declare module '*.css';
declare module '*.mdx' {
  const Page: () => unknown;
  export default Page;
}
