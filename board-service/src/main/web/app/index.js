// Entry point of the page: the bundler follows every component from here.
import './app.css';
import './components/pb-app.js';
