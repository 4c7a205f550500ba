// Keeps what is written: every three seconds on the server, at once on this computer. Whatever happens, to the network, to
// the login or to the browser, the text is in one of the two places, and nothing newer is overwritten by anything older.

const EVERY = 3000;
const LOCAL = 300;
const PRESENCE = 15000;
const AGAIN = 5000;

export class Keeping {

  /**
   * @param options {copy, address, keeping, inputs(): what stands in the editor, fill(inputs), told: {kept(at), state(name),
   *                login(), readOnly(is), leftOver(at, swap, drop), others(names), newer(text)}}
   */
  constructor(options) {
    this.options = options;
    this.keeping = options.keeping;
    this.tab = crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now();
    this.mine = `zhijia-writing-${options.copy}-${this.tab}`;
    this.dirty = false;
    this.count = 0;
    this.writes = false;
    this.begun = new Promise(resolve => this.ready = resolve);
    this.channel = new BroadcastChannel(`zhijia-writing-${options.copy}`);
    this.channel.addEventListener('message', () => this.otherTab());
    new BroadcastChannel('zhijia-signed-in').addEventListener('message', () => this.flush());
    addEventListener('online', () => this.flush());
    addEventListener('focus', () => this.troubled && this.flush());
    addEventListener('beforeunload', event => {
      if (this.dirty && this.writes) {
        event.preventDefault();
      }
    });
    document.addEventListener('visibilitychange', () => document.hidden && this.dirty && this.flush());
  }

  /** Makes this tab the one that writes, and looks for what was left behind on this computer. */
  async begin() {
    this.channel.postMessage('opening');
    await new Promise(resolve => setTimeout(resolve, 150));
    const answer = await this.send('POST', '/tab', {tab: this.tab});
    if (!answer?.ok) {
      this.trouble(answer);
      setTimeout(() => this.begin(), AGAIN);
      return;
    }
    const claimed = await answer.json();
    if (claimed.keeping !== this.keeping) {
      this.options.fill(claimed.inputs);
      this.keeping = claimed.keeping;
      this.early = false;
    }
    this.writes = true;
    this.options.told.readOnly(false);
    this.options.told.kept(claimed.keptAt);
    this.restore();
    if (this.early) {
      this.changed();
    }
    this.ready();
    this.beat ??= setInterval(() => this.presence(), PRESENCE);
    this.presence();
  }

  /** Called after every change of anything in the editor. */
  changed() {
    if (!this.writes) {
      // Somebody is quicker than the page: it counts as soon as the page is ready.
      this.early = true;
      return;
    }
    this.dirty = true;
    this.count++;
    this.local ??= setTimeout(() => this.keepHere(), LOCAL);
    this.timer ??= setTimeout(() => this.flush(), EVERY);
    if (!this.troubled) {
      this.options.told.state('unsaved');
    }
  }

  /** What the server is told about the text. */
  sent() {
    return {tab: this.tab, inputs: this.options.inputs()};
  }

  async flush() {
    clearTimeout(this.timer);
    this.timer = null;
    if (!this.dirty || !this.writes || this.sending) {
      return;
    }
    this.keepHere();
    const count = this.count;
    this.sending = this.send('PUT', '', this.sent());
    const answer = await this.sending;
    this.sending = null;
    if (answer?.ok) {
      this.acknowledged(await answer.json(), count);
    } else {
      this.trouble(answer);
    }
    if (this.dirty) {
      this.timer ??= setTimeout(() => this.flush(), this.troubled ? AGAIN : EVERY);
    }
  }

  /** The server has what stood here when the count was that. */
  acknowledged(kept, count) {
    this.keeping = kept.keeping;
    this.troubled = false;
    this.options.told.login(false);
    if (this.count === count) {
      this.dirty = false;
      clearTimeout(this.local);
      this.local = null;
      this.forget(this.mine);
      this.options.told.kept(kept.keptAt);
    }
  }

  /** @returns the answer, or null when there was none; whoever is not answered well has heard why */
  async ask(path) {
    // Somebody is quicker than the page: what was asked for happens as soon as the page is ready.
    await this.begun;
    // Two at once might arrive in the wrong order.
    await this.sending;
    const count = this.count;
    const answer = await this.send('POST', path, this.sent());
    if (answer && (answer.ok || answer.status === 422 || answer.status === 409)) {
      const body = await answer.json();
      if (body.keeping !== undefined) {
        this.acknowledged(body, count);
        return {status: answer.status, body};
      }
    }
    this.keepHere();
    this.trouble(answer);
    this.timer ??= setTimeout(() => this.flush(), AGAIN);
    return null;
  }

  async send(method, path, body) {
    try {
      return await fetch(this.options.address + path, {method, body: JSON.stringify(body),
        headers: {'Content-Type': 'application/json', 'Accept': 'application/json'}});
    } catch {
      return null;
    }
  }

  trouble(answer) {
    this.troubled = true;
    const told = this.options.told;
    if (answer === null) {
      told.state('offline');
    } else if (answer.status === 401) {
      told.state('login');
      told.login(true);
    } else if (answer.status === 404) {
      told.state('other-person');
      told.login(true);
    } else if (answer.status === 403) {
      told.state('gone');
    } else if (answer.status === 409) {
      this.otherTab();
    } else {
      told.state('failed');
    }
  }

  otherTab() {
    if (this.writes) {
      this.keepHere();
      this.writes = false;
      this.options.told.readOnly(true);
    }
  }

  async presence() {
    if (document.hidden || !navigator.onLine || this.troubled) {
      return;
    }
    const answer = await this.send('POST', '/presence', {tab: this.tab});
    if (answer?.ok) {
      const told = await answer.json();
      if (this.writes && !told.mine) {
        this.otherTab();
      }
      this.options.told.others(told.others);
      this.options.told.newer(told.newer);
    } else if (answer?.status === 401 || answer?.status === 404) {
      this.trouble(answer);
    }
  }

  keepHere() {
    clearTimeout(this.local);
    this.local = null;
    if (this.dirty) {
      this.store(this.mine, {keeping: this.keeping, at: new Date().toISOString(), inputs: this.options.inputs()});
    }
  }

  // What another tab, or this one before it crashed, could not bring to the server.
  restore() {
    const now = JSON.stringify(this.options.inputs());
    const found = this.leftBehind().filter(([key, left]) => JSON.stringify(left.inputs) !== now || this.forget(key));
    const newest = found.find(([, left]) => left.keeping >= this.keeping);
    if (newest) {
      this.options.fill(newest[1].inputs);
      this.forget(newest[0]);
      this.changed();
      this.flush();
      this.options.told.restored();
    }
    found.filter(each => each !== newest).forEach(([key, left]) => this.offer(key, left));
  }

  offer(key, left) {
    this.options.told.leftOver(left.at, () => {
      const now = {keeping: -1, at: new Date().toISOString(), inputs: this.options.inputs()};
      this.options.fill(left.inputs);
      this.store(key, now);
      this.changed();
      this.offer(key, now);
    }, () => this.forget(key));
  }

  leftBehind() {
    const prefix = `zhijia-writing-${this.options.copy}-`;
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(prefix) && key !== this.mine)
        .map(key => [key, JSON.parse(localStorage.getItem(key))]).sort((a, b) => b[1].at.localeCompare(a[1].at));
    } catch {
      return [];
    }
  }

  store(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A full or forbidden store: the server still has all but the last seconds.
    }
  }

  forget(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was stored then.
    }
    return false;
  }
}
