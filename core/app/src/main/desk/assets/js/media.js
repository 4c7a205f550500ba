// The page of the library: what was uploaded appears in it.
import {prepareDrop} from './upload.js';

const area = document.querySelector('.drop');
prepareDrop(area, outcome => {
  if (outcome.refused.length === 0) {
    location.assign(location.pathname + (new URLSearchParams(location.search).has('folder') ? location.search : ''));
  }
});
