import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/test-results/**', 'packages/api/src/schema.ts'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    files: ['**/*.{ts,vue}'],
    rules: {
      'no-console': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      // Our names are the trade's; a component of one word is fine where the word is exact.
      'vue/multi-word-component-names': 'off',
      // v-html would let a studio's words run as markup in a buyer's browser.
      'vue/no-v-html': 'error',
      // The compiler's noImplicitReturns knows an exhaustive switch; this rule does not.
      'vue/return-in-computed-property': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.test.ts', '**/dev/**', '**/locales/**', '**/places.ts', 'packages/api/src/**'], rules: { 'max-lines': 'off' } },
)
