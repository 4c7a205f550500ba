// The text itself: Vditor shows it as it will look, a plain textarea as it is written. Whoever asks gets Markdown as it is
// stored, and gets the very characters back of every paragraph that nobody has touched.

const BREAK = '\uE0FF';
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…·]/;

/** Pieces between empty lines; those inside of fenced code part nothing. */
function blocks(markdown) {
  const all = [];
  let open = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = line.trim().match(/^(```|~~~)/)?.[1] ?? '';
    if (mark && (!fence || fence === mark)) {
      fence = fence ? '' : mark;
    }
    if (line.trim() === '' && !fence) {
      if (open.length > 0) {
        all.push(open.join('\n'));
      }
      open = [];
    } else {
      open.push(line);
    }
  }
  if (open.length > 0) {
    all.push(open.join('\n'));
  }
  return all;
}

/** What may differ without a difference: blanks in tables, brackets around addresses, empty lines. */
function loosely(markdown) {
  return markdown.replace(/\(<([^<>\s]*)>/g, '($1').replace(/^\|.*\|$/gm, row => row.replace(/\s*\|\s*/g, '|').replace(/-+/g, '-'))
    .replace(/\n{2,}/g, '\n\n').trim();
}

/** Whether anything of the same paragraph stands before or after. */
function hasInk(rest, node, sibling, block) {
  if (/[^\s\u200B]/.test(rest)) {
    return true;
  }
  for (let at = node; at !== block; at = at.parentNode) {
    for (let beside = at[sibling]; beside; beside = beside[sibling]) {
      if (/^(UL|OL|P|BLOCKQUOTE|TABLE|DIV)$/.test(beside.nodeName)) {
        return false;
      } else if (/[^\s\u200B]/.test(beside.textContent) || beside.nodeName === 'IMG') {
        return true;
      }
    }
  }
  return false;
}

export class Body {

  /**
   * @param visual  the element for Vditor
   * @param source  the textarea for Markdown
   * @param options {media: address of /media/ of the room, library: where Vditor's files are, compare: asks whether two
   *                Markdown texts look the same, changed: called after every change, label: what the field is called, tools: toolbar buttons of the page}
   */
  constructor(visual, source, options) {
    this.visual = visual;
    this.source = source;
    this.options = options;
    this.isVisual = false;
    source.addEventListener('input', () => options.changed());
  }

  /** @returns a promise of whether the text can be shown as it will look without losing anything */
  async open(markdown) {
    this.source.value = markdown;
    await this.build();
    return this.showVisual();
  }

  build() {
    return new Promise(resolve => {
      this.vditor = new Vditor(this.visual, {
        cdn: this.options.library,
        mode: 'wysiwyg',
        lang: 'zh_CN',
        icon: 'ant',
        cache: {enable: false},
        counter: {enable: false},
        placeholder: '',
        toolbar: this.options.tools,
        hint: {emoji: {}, extend: []},
        link: {isOpen: false},
        image: {isPreview: false},
        preview: {
          hljs: {enable: false},
          markdown: {autoSpace: false, fixTermTypo: false, footnotes: true, toc: false, mark: false, gfmAutoLink: false, sanitize: true,
            codeBlockPreview: false, mathBlockPreview: false},
          theme: {current: 'light', path: `${this.options.library}/dist/css/content-theme`},
          math: {inlineDigit: false},
        },
        input: () => this.options.changed(),
        after: () => {
          const lute = this.vditor.vditor.lute;
          lute.SetYamlFrontMatter(false);
          lute.SetEmoji(false);
          lute.SetInlineMath(false);
          // In Chinese a tab begins a paragraph.
          lute.SetIndentCodeBlock(false);
          this.field = this.vditor.vditor.wysiwyg.element;
          this.field.setAttribute('role', 'textbox');
          this.field.setAttribute('aria-multiline', 'true');
          this.field.setAttribute('aria-label', this.options.label);
          // Vditor tells of typing only when somebody pauses.
          this.field.addEventListener('input', () => this.options.changed());
          resolve();
        },
      });
    });
  }

  /** Markdown as it is stored. */
  value() {
    return this.isVisual ? this.untouched(this.written()) : this.source.value;
  }

  set(markdown) {
    if (this.isVisual) {
      this.show(markdown);
    } else {
      this.source.value = markdown;
    }
    this.options.changed();
  }

  /** Puts Markdown where the cursor is. */
  insert(markdown) {
    if (this.isVisual) {
      this.vditor.focus();
      this.vditor.insertMD(this.outside(markdown));
      this.mendBreaks();
    } else {
      this.source.setRangeText(markdown, this.source.selectionStart, this.source.selectionEnd, 'end');
      this.source.focus();
    }
    this.options.changed();
  }

  /** Remembers where the cursor is; calling what it returns puts it back. */
  place() {
    const selection = getSelection();
    const range = this.isVisual && selection.rangeCount > 0 && this.field.contains(selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : null;
    return () => {
      if (range) {
        this.field.focus();
        selection.removeAllRanges();
        selection.addRange(range);
      }
    };
  }

  showSource() {
    this.source.value = this.value();
    this.isVisual = false;
    this.visual.hidden = true;
    this.source.hidden = false;
  }

  /** @returns false, and stays with the source, when something would be lost */
  async showVisual() {
    const markdown = this.source.value;
    this.visual.hidden = false;
    this.source.hidden = true;
    this.show(markdown);
    this.isVisual = loosely(this.baseline) === loosely(markdown) || await this.options.compare(markdown, this.baseline);
    this.visual.hidden = !this.isVisual;
    this.source.hidden = this.isVisual;
    return this.isVisual;
  }

  readOnly(is) {
    this.source.readOnly = is;
    if (is) {
      this.vditor?.disabled();
    } else {
      this.vditor?.enable();
    }
  }

  text() {
    return this.isVisual ? this.field.textContent : this.source.value;
  }

  firstParagraph() {
    const paragraph = this.isVisual ? [...this.field.querySelectorAll(':scope > p')].map(each => each.textContent)
      : blocks(this.source.value).filter(block => !/^\s*([#>|<`~-]|!\[)/.test(block)).map(block => block.replace(/[*~\\]/g, ''));
    return paragraph.map(text => text.replace(/[\s\u200B]+/g, ' ').trim()).find(text => text.length > 0) ?? '';
  }

  /** Selects some words of the text. */
  find(words) {
    if (!this.isVisual) {
      const at = this.source.value.indexOf(words);
      if (at >= 0) {
        this.source.focus();
        this.source.setSelectionRange(at, at + words.length);
      }
      return;
    }
    const nodes = document.createTreeWalker(this.field, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = node.textContent.indexOf(words);
      if (at >= 0) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        this.field.focus();
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        node.parentElement.scrollIntoView({block: 'center'});
        return;
      }
    }
  }

  show(markdown) {
    this.original = markdown;
    this.vditor.setValue(this.outside(markdown));
    this.mendBreaks();
    this.baseline = this.written();
  }

  // media:12 is no address that a browser knows.
  outside(markdown) {
    return markdown.replace(/(\]\(\s*<?|\b(?:src|href)=")media:(\d+)/g, `$1${this.options.media}$2`);
  }

  inside(markdown) {
    return markdown.replaceAll(location.origin + this.options.media, this.options.media).replaceAll(this.options.media, 'media:');
  }

  // A line that ends within a Chinese paragraph ends nowhere on the page, and must not look as if it did.
  mendBreaks() {
    const texts = document.createTreeWalker(this.field, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (/\n./s.test(text.textContent) && !text.parentElement.closest('pre pre, code, .vditor-wysiwyg__block, .vditor-wysiwyg__preview')) {
        text.textContent = text.textContent.replace(/\n(?=.)/gs, (end, at, whole) => {
          const before = whole[at - 1] ?? '';
          const after = whole[at + 1] ?? '';
          return WIDE.test(before) || WIDE.test(after) ? '' : ' ';
        });
      }
    }
  }

  // Lute forgets breaks within paragraphs; they are told to it as a character that nobody types.
  written() {
    const copy = this.field.cloneNode(true);
    copy.querySelectorAll('br').forEach(line => {
      if (!line.closest('td, th, .vditor-wysiwyg__block')) {
        line.replaceWith(line.nextSibling && line.previousSibling ? BREAK : '');
      }
    });
    copy.normalize();
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const block = text.parentElement.closest('p, li, h1, h2, h3, h4, h5, h6');
      if (block && text.textContent.includes('\n') && !text.parentElement.closest('code, .vditor-wysiwyg__block')) {
        text.textContent = text.textContent.replace(/\n+/g, (end, at, whole) =>
          hasInk(whole.slice(0, at), text, 'previousSibling', block) && hasInk(whole.slice(at), text, 'nextSibling', block) ? BREAK : '');
      }
    }
    copy.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach(heading => {
      heading.innerHTML = heading.innerHTML.replaceAll(BREAK, ' ');
    });
    const markdown = this.vditor.vditor.lute.VditorDOM2Md(copy.innerHTML).replaceAll('\u200B', '');
    return this.inside(markdown.replace(new RegExp(`${BREAK}+\\n?[ \\t]*(?:(\\d{1,9})([.)])(?=\\s)|([-+#>])(?=\\s))?`, 'g'),
      (all, number, dot, mark) => '\\\n' + (number ? `${number}\\${dot}` : mark ? `\\${mark}` : ''))).replace(/\n+$/, '');
  }

  untouched(written) {
    if (written === this.baseline) {
      return this.original;
    }
    const before = blocks(this.original);
    const shown = blocks(this.baseline);
    if (before.length !== shown.length) {
      return written;
    }
    const same = new Map();
    shown.forEach((block, at) => same.has(block) && same.get(block) !== before[at] ? same.set(block, block) : same.set(block, before[at]));
    return blocks(written).map(block => same.get(block) ?? block).join('\n\n');
  }
}
