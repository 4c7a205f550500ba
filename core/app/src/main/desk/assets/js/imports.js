// Documents are sent to the section that was chosen; the page of the import tells the rest.
import {prepareDrop} from './upload.js';

const section = document.getElementById('import-section');
const type = document.getElementById('import-type');
const area = document.querySelector('.drop');

// Only what the section takes can be chosen.
function offer() {
  const taken = section.selectedOptions[0].dataset.types.split(' ');
  for (const option of type.options) {
    option.hidden = option.disabled = option.value !== '' && !taken.includes(option.value);
  }
  if (type.selectedOptions[0].disabled) {
    type.value = '';
  }
}

if (area) {
  const address = area.dataset.upload;
  const aim = () => {
    area.dataset.upload = `${address}?${new URLSearchParams({section: section.value, type: type.value})}`;
  };
  section.addEventListener('change', () => {
    offer();
    aim();
  });
  type.addEventListener('change', aim);
  offer();
  aim();
  prepareDrop(area, outcome => location.assign(outcome.address));
}
