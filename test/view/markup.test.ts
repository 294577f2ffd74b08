import { expect } from '@open-wc/testing';
import { markup, stringsOf } from '../../src/view/markup.js';
import { toHtml } from '../../src/view/to-html.js';

describe('markup', () => {
  it('escapes every value, in text and in attributes', () => {
    const evil = `<b a="1">&'\u00a0`;
    expect(toHtml(markup`<p title="${evil}">${evil}</p>`)).to.equal(
      `<p title="&lt;b a=&quot;1&quot;&gt;&amp;'&nbsp;">&lt;b a=&quot;1&quot;&gt;&amp;'&nbsp;</p>`,
    );
  });

  it('nests, lists and leaves out', () => {
    expect(toHtml(markup`<ul>${[1, 2].map((each) => markup`<li>${each}</li>`)}${null}</ul>`)).to.equal('<ul><li>1</li><li>2</li></ul>');
  });

  it('gives the same strings for the same parts, as a template must', () => {
    expect(stringsOf('<a>', '</a>')).to.equal(stringsOf('<a>', '</a>'));
    expect(stringsOf('<a>', '</a>')).not.to.equal(stringsOf('<a></a>'));
    expect(stringsOf('<a>', '</a>').raw).to.deep.equal(['<a>', '</a>']);
  });
});
