// A list of words from a text file; files of Windows are often written in GB 18030.
document.querySelectorAll('[data-reads-into]').forEach(input => input.addEventListener('change', async () => {
  const bytes = await input.files[0].arrayBuffer();
  let text;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    text = new TextDecoder('gb18030').decode(bytes);
  }
  const target = document.getElementById(input.dataset.readsInto);
  target.value = text;
  target.focus();
  input.value = '';
}));
