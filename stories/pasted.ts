/** A report as it stands in a page that nobody made for us: pasted from Word, without classes, scopes and roles. */

/** What is left of a static document of ours when all that is ours is taken out of it. */
export function pasted(html: string): string {
  return html
    .replace(/<nav.*?<\/nav>|<dl.*?<\/dl>|<caption.*?<\/caption>|<p class="disclosure-source">.*?<\/p>/gs, '')
    .replace(/<\/?(?:section|div|[a-z]+-[a-z-]+)[^>]*>/g, '')
    .replace(/ (?!colspan|rowspan|href)[a-z-]+="[^"]*"/g, '')
    .replace(/<(\/?)th\b/g, '<$1td');
}
