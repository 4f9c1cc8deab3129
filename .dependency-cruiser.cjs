/** Who may import whom (docs/architecture.md). The naming convention is the layer marker. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'a cycle has no first reader', {}, { circular: true }),
    rule(
      'apps-never-import-apps',
      'services meet only in libs/contracts',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'libs-never-import-apps',
      'a library serves many',
      { path: '^libs/' },
      { path: '^(apps|tools|test)/' },
    ),
    rule(
      'kernel-is-bare',
      'everything stands on it',
      { path: '^libs/kernel/src/(?!.*spec)' },
      { pathNot: '^(libs/kernel/|node_modules/uuid/)' },
    ),
    rule(
      'pure-libs-stay-pure',
      'the browser imports them',
      { path: '^libs/(rules|journey|identifiers|notices)/src/(?!.*spec)' },
      { pathNot: '^libs/(rules|journey|identifiers|notices|kernel|reference)/' },
    ),
    rule(
      'statutory-service-asks-no-consent',
      'what the law has a village do rests on the law, never on a consent (UU 27/2022 Art. 20)',
      { path: '^apps/registration/src/(?!consents/|registration\\.module\\.ts$)' },
      { path: '^apps/registration/src/consents/' },
    ),
    rule(
      'duplicates-stay-pure',
      'who compares people reaches for nothing: what it is given is all that it knows of them',
      { path: '^libs/duplicates/src/(?!.*spec)' },
      { pathNot: '^libs/(duplicates|identifiers|kernel)/' },
    ),
    rule(
      'contracts-know-only-validators',
      'the published language outlives frameworks',
      { path: '^libs/contracts/src/(?!.*spec)' },
      {
        pathNot: '^(libs/(contracts|kernel)/|node_modules/(class-validator|class-transformer|ajv|kafkajs)/)',
      },
    ),
    rule(
      'domain-is-framework-free',
      'rules run in milliseconds; a file without a dotted suffix directly in a feature folder is domain',
      { path: '^apps/(registration|training|placement|reintegration)/src/[^/]+/[^./]+(\\.errors)?\\.ts$' },
      {
        pathNot:
          '^(libs/(kernel|contracts|rules|journey|identifiers|notices|reference)/|apps/[^/]+/src/[^/]+/[^./]+(\\.errors)?\\.ts$)',
      },
    ),
    rule(
      'libs-through-their-index',
      'what a library does not export is its own',
      { path: '^(apps|tools|test|libs/([^/]+))/' },
      { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^libs/$2/' },
    ),
    rule(
      'testing-is-for-tests',
      'test doubles do not ship',
      { pathNot: '(\\.(spec|int-spec|e2e-spec)\\.ts$|/spec-[^/]+\\.ts$|^test/|^libs/testing/|^tools/)' },
      { path: '^libs/testing/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
