// The rectangle that is cut out of a picture: drawn with Cropper.js, sent in the picture's own pixels.
import '../lib/cropper/cropper.esm.min.js';

const section = document.querySelector('.media-crop');
const stage = section.querySelector('.crop-stage');
const inputs = Object.fromEntries(['x', 'y', 'width', 'height'].map(name => [name, section.querySelector(`[name=${name}]`)]));
const whole = {width: Number(section.dataset.width), height: Number(section.dataset.height)};

function element(tag, attributes = {}) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

const canvas = element('cropper-canvas');
canvas.style.aspectRatio = `${whole.width} / ${whole.height}`;
const selection = element('cropper-selection', {'initial-coverage': '0.8', movable: '', resizable: '', keyboard: ''});
selection.append(element('cropper-handle', {action: 'move', 'theme-color': 'rgba(255, 255, 255, 0.2)'}),
  ...['n', 'e', 's', 'w', 'ne', 'nw', 'se', 'sw'].map(side => element('cropper-handle', {action: `${side}-resize`})));
canvas.append(element('cropper-image', {src: section.dataset.url, alt: document.getElementById('crop').textContent}), element('cropper-shade', {hidden: ''}), selection);
stage.append(canvas);

const scale = () => whole.width / canvas.clientWidth;

function write() {
  inputs.x.value = Math.round(selection.x * scale());
  inputs.y.value = Math.round(selection.y * scale());
  inputs.width.value = Math.round(selection.width * scale());
  inputs.height.value = Math.round(selection.height * scale());
}

// The picture fills its canvas, so what leaves the canvas leaves the picture.
selection.addEventListener('change', event => {
  const {x, y, width, height} = event.detail;
  const edge = 0.5;
  if (x < -edge || y < -edge || x + width > canvas.clientWidth + edge || y + height > canvas.clientHeight + edge) {
    event.preventDefault();
  } else {
    requestAnimationFrame(write);
  }
});

Object.values(inputs).forEach(input => input.addEventListener('change', () => {
  selection.$change(inputs.x.value / scale(), inputs.y.value / scale(), inputs.width.value / scale(), inputs.height.value / scale());
}));

section.querySelectorAll('[data-ratio]').forEach(button => button.addEventListener('click', () => {
  section.querySelectorAll('[data-ratio]').forEach(other => other.setAttribute('aria-pressed', String(other === button)));
  const ratio = Number(button.dataset.ratio);
  selection.aspectRatio = ratio || NaN;
  if (ratio) {
    const width = Math.min(canvas.clientWidth, canvas.clientHeight * ratio) * 0.9;
    const height = width / ratio;
    selection.$change((canvas.clientWidth - width) / 2, (canvas.clientHeight - height) / 2, width, height, ratio);
  }
}));
