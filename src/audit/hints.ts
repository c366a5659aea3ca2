import type { Bilingual } from '../language/bilingual.js';
import { rules } from '../rules/index.js';
import { pathMatches } from '../workspace/globs.js';
import type { DocumentPath, Workspace } from '../workspace/model.js';

/**
 * What stands in the configuration without any effect, each with its place. Not findings: nothing is wrong with the
 * lists. Suppressions without effect are findings of their own (`suppression/unused`), and a glob under `exclude`
 * may well wait for files to come.
 */
export function configurationHints(workspace: Workspace): Bilingual[] {
  const { configuration } = workspace;
  const { document } = configuration;
  if (document === undefined) return [];
  const hints: { path: DocumentPath; hint: Bilingual }[] = [
    ...optionsLikeDefaults(workspace),
    ...idleTemplates(workspace),
    ...idleExclusions(workspace),
    ...idleResubmitRules(workspace),
  ];
  return hints
    .map(({ path, hint }) => ({ hint, start: document.locate(path).start }))
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column)
    .map(({ hint, start }) => {
      const place = `${document.file}:${start.line}:${start.column}`;
      return { zh: `${place} ${hint.zh}`, en: `${place} ${hint.en}` };
    });
}

interface Hint {
  path: DocumentPath;
  hint: Bilingual;
}

function optionsLikeDefaults({ configuration }: Workspace): Hint[] {
  return rules.flatMap((rule) => {
    const setting = configuration.rules[rule.id];
    if (typeof setting !== 'object') return [];
    return Object.entries(rule.options ?? {})
      .filter(([name, schema]) => JSON.stringify(setting[name]) === JSON.stringify(schema.default))
      .map(([name]) => ({
        path: ['rules', rule.id, name],
        hint: {
          zh: `${rule.id} 的 ${name} 与默认值相同，可以删去`,
          en: `${name} of ${rule.id} is what it would be anyway; it can go`,
        },
      }));
  });
}

function idleTemplates({ configuration, templates }: Workspace): Hint[] {
  return configuration.templates.flatMap((glob, index) =>
    templates.some(({ document }) => pathMatches(document.file, glob))
      ? []
      : [
          {
            path: ['templates', index],
            hint: {
              zh: `“${glob}”没有找到模板，照搬模板、必须保留的条目都无从核查`,
              en: `no template matches ${glob}: copies of templates and items to keep cannot be checked`,
            },
          },
        ],
  );
}

function idleExclusions({ configuration, skipped, documents }: Workspace): Hint[] {
  const files = [...skipped.map(({ file }) => file), ...documents.map(({ file }) => file)];
  return configuration.exclude.flatMap((name, index) => {
    const literal = name.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
    const there = files.some((file) => file === literal || file.startsWith(`${literal}/`));
    if (/[*?{[!(]/.test(name) || there) return [];
    return [
      {
        path: ['exclude', index],
        hint: { zh: `没有“${name}”，排除它不起作用`, en: `there is no ${name} to exclude` },
      },
    ];
  });
}

function idleResubmitRules({ configuration }: Workspace): Hint[] {
  return configuration.verdict.resubmitRules.flatMap((id, index) => {
    const path = ['verdict', 'resubmitRules', index];
    if (!rules.some((rule) => rule.id === id)) {
      return [
        {
          path,
          hint: {
            zh: `没有规则“${id}”，全部规则见 wuze rules`,
            en: `there is no rule "${id}"; see wuze rules`,
          },
        },
      ];
    }
    const setting = configuration.rules[id];
    const level = typeof setting === 'object' ? setting.severity : setting;
    if (level !== 'off') return [];
    return [
      {
        path,
        hint: { zh: `规则 ${id} 已关闭，不会据此退回`, en: `the rule ${id} is off, so it resubmits nothing` },
      },
    ];
  });
}
