// Sends files to a library and tells how far it is.

/**
 * @param files    of a file input, a drop or a clipboard
 * @param address  of the library, /desk/sites/<key>/media
 * @param progress called with a number from 0 to 1
 * @returns a promise of {files: [{id, name, url, thumbnail, alt, markdown, ...}], refused: [{name, why}]}
 */
export function upload(files, address, progress = () => {}) {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const file of files) {
      form.append('file[]', file, file.name || 'picture.png');
    }
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', event => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener('load', () => request.status === 200 ? resolve(request.response) : reject(new Error(request.response?.detail ?? '')));
    request.addEventListener('error', () => reject(new Error('')));
    request.send(form);
  });
}

function told(area, text, look = '') {
  const line = document.createElement('p');
  line.textContent = text;
  line.className = look;
  area.querySelector('.drop-told').append(line);
}

/** Lets a .drop take files by hand and by dragging; tells of the outcome and calls back with it when something arrived. */
export function prepareDrop(area, arrived) {
  const input = area.querySelector('input[type=file]');
  const progress = area.querySelector('progress');

  async function take(files) {
    if (files.length === 0) {
      return;
    }
    area.querySelector('.drop-told').replaceChildren();
    told(area, area.dataset.running.replace('{0}', files.length === 1 ? files[0].name : String(files.length)));
    progress.hidden = false;
    try {
      const outcome = await upload(files, area.dataset.upload, part => { progress.value = part; });
      area.querySelector('.drop-told').replaceChildren();
      if (outcome.files?.length > 0) {
        told(area, area.dataset.done.replace('{0}', outcome.files.length));
      }
      outcome.refused?.forEach(file => told(area, area.dataset.refused.replace('{0}', file.name) + file.why, 'text-danger'));
      if (outcome.files?.length !== 0) {
        arrived(outcome);
      }
    } catch (failure) {
      area.querySelector('.drop-told').replaceChildren();
      told(area, failure.message || area.dataset.failed, 'text-danger');
    } finally {
      progress.hidden = true;
      progress.value = 0;
      input.value = '';
    }
  }

  input.addEventListener('change', () => take([...input.files]));
  area.addEventListener('dragover', event => {
    event.preventDefault();
    area.classList.add('over');
  });
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', event => {
    event.preventDefault();
    area.classList.remove('over');
    take([...event.dataTransfer.files]);
  });
}
