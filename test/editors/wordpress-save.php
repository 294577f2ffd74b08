<?php
/**
 * What WordPress keeps of a text that an author saves, after the functions.php of a theme has had its say:
 * `php wordpress-save.php <WordPress> <functions.php> < text`. Its filter runs without a database: options are answered here.
 */
[, $wordpress, $functions] = $argv;
define('ABSPATH', "$wordpress/");
define('WPINC', 'wp-includes');
foreach (['compat', 'load', 'plugin', 'functions', 'formatting', 'kses', 'class-wp-block-parser', 'blocks'] as $file) {
    require ABSPATH . WPINC . "/$file.php";
}
add_filter('pre_option', fn () => 'UTF-8');
require $functions;

echo wp_unslash(wp_filter_post_kses(wp_slash(stream_get_contents(STDIN))));
