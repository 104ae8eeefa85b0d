import { expect, test } from "vitest";
import { readPage } from "../read-page.ts";

const languageOf = (source: string) => readPage(source).blocks.find(({ kind }) => kind === "code")?.codeLanguage;

test.each([
  ["HTML's proposal", "<pre><code class=language-rust>let x;</code></pre>", "rust"],
  [
    "the same on the box",
    '<div class="language-ruby highlighter-rouge"><div class=highlight><pre>x</pre></div></div>',
    "ruby",
  ],
  ["GitHub", '<div class="highlight highlight-source-js"><pre>x</pre></div>', "js"],
  ["Sphinx", '<div class="highlight-python3 notranslate"><div class=highlight><pre>x</pre></div></div>', "python3"],
  ["Pandoc", '<pre class="sourceCode haskell"><code>x</code></pre>', "haskell"],
  ["SyntaxHighlighter", '<pre class="brush: js; gutter: false">x</pre>', "js"],
  ["highlight.js", '<pre><code class="hljs python">x</code></pre>', "python"],
  ["an attribute", "<pre class=shiki data-language=tsx><code>x</code></pre>", "tsx"],
  [
    "MkDocs, beside a column of numbers",
    '<div class="language-py highlight"><table class="highlighttable"><tr><td class="linenos"><pre>1\n2</pre></td><td class="code"><div><pre>x\ny</pre></div></td></tr></table></div>',
    "py",
  ],
  ["MediaWiki", '<div class="mw-highlight mw-highlight-lang-lua mw-content-ltr"><pre>x</pre></div>', "lua"],
  ["Jupyter", '<div class="highlight hl-ipython3"><pre>x</pre></div>', "ipython3"],
  ["GitLab", '<pre class="code highlight" data-canonical-lang="elixir"><code>x</code></pre>', "elixir"],
  [
    "GitLab, of each line",
    '<pre class="code highlight"><code><span id="LC1" class="line" lang="go">x</span></code></pre>',
    "go",
  ],
  ["rustdoc", '<pre class="rust rust-example-rendered"><code>x</code></pre>', "rust"],
  ["TypeDoc", '<pre><code class="ts">x</code></pre>', "ts"],
  [
    "Confluence",
    '<pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: bash; gutter: false; theme: Confluence">x</pre>',
    "bash",
  ],
  ["cmark", '<pre lang="python"><code>x</code></pre>', "python"],
  ["PyPI", '<pre lang="toml"><span class="k">x</span></pre>', "toml"],
  ["C++", "<pre><code class=language-c++>x</code></pre>", "c++"],
])("%s says what code is written in", (_, source, language) => {
  expect(languageOf(source)).toBe(language);
});

test.each([
  ["no name", "<pre><code>x</code></pre>"],
  ["a name that means none", "<pre><code class=language-plaintext>x</code></pre>"],
  ["a language that people speak", '<pre><code><span class="line" lang="cs">x</span></code></pre>'],
  ["the language that people speak, of all of it", '<pre lang="cs">x</pre>'],
  ["the same with its country", '<pre lang="en-GB"><code>x</code></pre>'],
  ["a word that is much else", '<pre class="basic"><code class="c">x</code></pre>'],
  ["no brush", '<pre data-syntaxhighlighter-params="brush: none; gutter: false">x</pre>'],
  ["a word of a box", '<pre class="highlight copy-button">x</pre>'],
  ["a language that only the page's menu names", "<main class=language-js><nav>x</nav><pre>x</pre></main>"],
])("%s is no language", (_, source) => {
  expect(languageOf(source)).toBeUndefined();
});

test("what stands behind the code is not written in it", () => {
  const blocks = readPage("<pre class=lang-sql>x</pre><p>Text.</p><pre>y</pre>").blocks;
  expect(blocks.map(({ codeLanguage }) => codeLanguage)).toEqual(["sql", undefined, undefined]);
});
