/** The package ships this table without types: `traditional simplified` pairs, joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
