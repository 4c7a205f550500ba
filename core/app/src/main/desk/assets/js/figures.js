// The chart shows what its table says.
function draw() {
  document.querySelectorAll('[data-chart]').forEach(box => {
    const rows = [...document.getElementById(box.dataset.chart).tBodies[0].rows];
    const names = [...document.getElementById(box.dataset.chart).tHead.rows[0].cells].map(cell => cell.textContent);
    const numbers = column => rows.map(row => Number(row.cells[column].textContent));
    const font = getComputedStyle(document.body);
    const chart = window.echarts.init(box);
    chart.setOption({
      animation: false,
      color: ['#a6242b', '#c9a06a'],
      textStyle: {fontFamily: font.fontFamily},
      grid: {left: 8, right: 8, top: 36, bottom: 8, containLabel: true},
      legend: {top: 0, left: 0, itemWidth: 14, textStyle: {color: font.color}},
      tooltip: {trigger: 'axis'},
      xAxis: {type: 'category', data: rows.map(row => row.cells[0].textContent.slice(5).replace('-', '/')), axisTick: {show: false}},
      yAxis: {type: 'value', minInterval: 1, splitLine: {lineStyle: {color: '#eeebe6'}}},
      series: [1, 2].map(column => ({name: names[column], type: 'bar', stack: 'all', data: numbers(column), barMaxWidth: 22})),
    });
    new ResizeObserver(() => chart.resize()).observe(box);
  });
}

draw();
