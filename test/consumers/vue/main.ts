/** A Vue 3 app. */
import { createApp } from 'vue';
import 'disclosure-report/elements/disclosure-report.js';
import App from './App.vue';

createApp(App).mount('#app');
