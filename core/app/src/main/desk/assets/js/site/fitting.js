// A theme tried on: the frame is as wide as a desk or a phone, and shrunk to fit where the page is narrower.

const WIDTHS = {desktop: 1280, phone: 390};

for (const fitting of document.querySelectorAll('[data-fitting]')) {
  const room = fitting.querySelector('[data-room]');
  const frame = room.querySelector('iframe');

  function fit() {
    const width = WIDTHS[room.dataset.room];
    const scale = Math.min(1, room.clientWidth / width);
    frame.width = width;
    frame.height = Math.round(room.clientHeight / scale);
    frame.style.setProperty('transform', `scale(${scale})`);
    frame.style.setProperty('left', `${Math.max(0, (room.clientWidth - width * scale) / 2)}px`);
  }

  fitting.querySelectorAll('[data-width]').forEach(button => button.addEventListener('click', () => {
    room.dataset.room = button.dataset.width;
    fitting.querySelectorAll('[data-width]').forEach(other => other.setAttribute('aria-pressed', String(other === button)));
    fit();
  }));
  fitting.querySelector('[data-stop]').addEventListener('change', event => {
    frame.src = fitting.dataset.look + event.target.value;
  });
  new ResizeObserver(fit).observe(room);
}
