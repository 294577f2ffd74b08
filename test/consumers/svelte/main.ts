/** A Svelte 5 app. */
import { mount } from 'svelte';
import 'disclosure-report/elements/disclosure-report.js';
import App from './App.svelte';

mount(App, { target: document.querySelector('#app')! });
