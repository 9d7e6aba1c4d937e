// Chart.js with only the parts that are drawn, without animation, in the page's own type.
import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { fontFamily, ink } from './palette';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);
Chart.defaults.animation = false;
Chart.defaults.font.family = fontFamily;
Chart.defaults.font.size = 14;
Chart.defaults.color = ink;

export { BasicPlatform, Chart };
