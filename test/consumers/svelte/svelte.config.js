/** What the checker of types asks for; the app needs no settings. */
export default {};
