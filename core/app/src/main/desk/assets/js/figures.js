// The chart shows the sums that its table tells.
document.querySelectorAll('[data-chart]').forEach(box => {
  const rows = [...document.getElementById(box.dataset.chart).tBodies[0].rows];
  const font = getComputedStyle(document.body);
  const chart = window.echarts.init(box);
  chart.setOption({
    animation: false,
    color: ['#a6242b'],
    textStyle: {fontFamily: font.fontFamily},
    grid: {left: 8, right: 8, top: 12, bottom: 8, containLabel: true},
    xAxis: {type: 'category', data: rows.map(row => row.cells[0].textContent.slice(5).replace('-', '/')), axisTick: {show: false}},
    yAxis: {type: 'value', minInterval: 1, splitLine: {lineStyle: {color: '#eeebe6'}}},
    series: [{type: 'bar', data: rows.map(row => Number(row.cells[3].textContent)), barMaxWidth: 22}],
  });
  new ResizeObserver(() => chart.resize()).observe(box);
});
