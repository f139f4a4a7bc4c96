import type { ExploreData } from '../charts/explore-data.ts';

// Puts a button beside each chart. Chart.js and all that draws with it are fetched when it is pressed, not before.

for (const figure of document.querySelectorAll<HTMLElement>('.chart-figure')) {
  const data = figure.querySelector('script[type="application/json"]')?.textContent;
  const foot = figure.querySelector('.chart-foot');
  if (data === undefined || !foot) continue;
  const { spec, words } = JSON.parse(data) as ExploreData;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'explore-open';
  button.textContent = words.open;
  button.setAttribute('aria-label', `${words.open}: ${spec.title}`);
  button.addEventListener('click', () => {
    button.disabled = true;
    button.textContent = words.loading;
    import('./explore.ts')
      .then(({ explore }) => {
        explore(figure, { spec, words }, button);
      })
      .catch(() => {
        const failed = document.createElement('p');
        failed.setAttribute('role', 'alert');
        failed.textContent = words.failed;
        button.replaceWith(failed);
      })
      .finally(() => {
        button.disabled = false;
        button.textContent = words.open;
      });
  });
  foot.append(button);
}
