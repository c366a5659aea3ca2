import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cityCopy, done, edit, wuze } from './order-workspace.js';

// A year in a supervision office, played as a person would: each step is a process of its own.

let city: string;
const by = (name: string, date: string) => ['--by', name, '--date', date];
const json = async (...args: string[]) => JSON.parse(await done(city, ...args));

async function errorsOf(...units: string[]): Promise<string[]> {
  const { findings } = await wuze(city, 'check', '-f', 'json', '-q', '--as-of', '2026-04-10').then(
    ({ stdout }) => JSON.parse(stdout),
  );
  return findings
    .filter(
      (finding: { severity: string; unit: string }) =>
        finding.severity === 'error' && units.includes(finding.unit),
    )
    .map(({ id }: { id: string }) => id);
}

describe.sequential('a year on a fictional city', () => {
  beforeAll(() => {
    city = cityCopy();
  });

  it('drafts one order for each unit with errors; nobody has examined them yet, and they say so', async () => {
    const said = await done(city, 'order', 'draft', '--as-of', '2026-04-10');
    expect(said).toContain('共 8 份督办单（拟编）');
    const draft = readFileSync(join(city, 'orders/拟编-鹭江市园林绿化局.md'), 'utf8');
    expect(draft).toMatch(/^\*\*【拟编稿　未经人工复核】\*\*/);
    expect(draft).toContain('鹭廉责督〔2026〕　号');
  });

  it('does not issue what nobody has decided on', async () => {
    const { code, stderr } = await wuze(city, 'order', 'issue', 'yuanlin', ...by('王建', '2026-04-12'));
    expect(code).toBe(2);
    expect(stderr).toContain('还有4个问题未经人工复核，不能印发');
    expect(existsSync(join(city, 'ledger.yaml'))).toBe(false);
  });

  it('issues what was confirmed, under numbers without 第 and leading zeros', async () => {
    const ids = await errorsOf('yuanlin', 'yizhong', 'jiaoyu');
    await done(city, 'decide', ...ids, '--confirm', ...by('王建', '2026-04-11'));
    await done(city, 'order', 'draft', '-q', '--as-of', '2026-04-10');
    const said = await done(
      city,
      'order',
      'issue',
      'yuanlin',
      '鹭江市第一中学',
      'jiaoyu',
      ...by('王建', '2026-04-13'),
    ).catch(() => '');
    // A name that fits no draft issues none of them.
    expect(said).toBe('');
    const issued = await done(
      city,
      'order',
      'issue',
      'yuanlin',
      'yizhong',
      'jiaoyu',
      ...by('王建', '2026-04-13'),
    );
    expect(issued).toBe(
      '印发  鹭廉责督〔2026〕1号  鹭江市园林绿化局：4个问题，期限2026-05-07\n' +
        '印发  鹭廉责督〔2026〕2号  中共鹭江市第一中学委员会：3个问题，期限2026-05-07\n' +
        '印发  鹭廉责督〔2026〕3号  鹭江市教育局：1个问题，期限2026-05-07\n',
    );
    const order = readFileSync(join(city, 'orders/鹭廉责督〔2026〕1号-鹭江市园林绿化局.md'), 'utf8');
    expect(order).not.toContain('拟编');
    expect(order).not.toContain('未经人工复核');
    expect(order).toContain('请于2026年5月7日前');
    expect(order).toContain('2026年4月13日');
    expect(existsSync(join(city, 'orders/拟编-鹭江市园林绿化局.yaml'))).toBe(false);
    await expect(order).toMatchFileSnapshot('golden-orders/督办单-园林绿化局.md');
  });

  it('asks for nothing twice that an open order asks for', async () => {
    const said = await done(city, 'order', 'draft', '--as-of', '2026-04-14');
    expect(said).not.toContain('园林');
    expect(said).toContain('共 5 份督办单');
  });

  it('refuses wrong steps with the reason', async () => {
    const refusal = async (...args: string[]) => (await wuze(city, 'order', ...args)).stderr;
    expect(await refusal('reply', '1', ...by('林国栋', '2026-04-20'))).toContain('应先签收');
    expect(await refusal('receive', '9', ...by('林国栋', '2026-04-20'))).toContain('台账中没有9号督办单');
    expect(await refusal('receive', '1', ...by('林国栋', '2026-04-01'))).toContain('早于上一步');
    expect(await refusal('close', '1', ...by('王建', '2026-04-20'))).toContain('单位尚未反馈');
    expect(await refusal('extend', '1', '--grant', ...by('王建', '2026-04-20'))).toContain(
      '没有待答复的延期申请',
    );
    expect(
      await refusal(
        'extend',
        '1',
        '--until',
        '2026-06-01',
        '--reason',
        '来不及',
        ...by('林国栋', '2026-05-08'),
      ),
    ).toContain('期限届满前');
    expect(await refusal('send-back', '1', '--reason', '不合格', ...by('王建', '2026-04-20'))).toContain(
      '单位尚未反馈',
    );
  });

  it('records receipt, a request for more time and the answer', async () => {
    for (const number of ['1', '2026-2', '〔2026〕3号']) {
      await done(city, 'order', 'receive', number, ...by('签收人', '2026-04-15'));
    }
    await done(
      city,
      'order',
      'extend',
      '2',
      '--until',
      '2026-05-20',
      '--reason',
      '需提交党委会审议',
      ...by('施婉清', '2026-05-06'),
    );
    const granted = await done(city, 'order', 'extend', '2', '--grant', ...by('王建', '2026-05-07'));
    expect(granted).toContain('期限2026-05-20');
  });

  it('shows near, overdue and long overdue orders on a day', async () => {
    const colours = async (date: string) =>
      (await json('order', 'list', '--format', 'json', '--as-of', date)).orders.map(
        (row: { colour: string }) => row.colour,
      );
    expect(await colours('2026-04-30')).toEqual(['none', 'none', 'none']);
    expect(await colours('2026-05-04')).toEqual(['blue', 'blue', 'blue']);
    expect(await colours('2026-05-09')).toEqual(['orange', 'none', 'orange']);
    expect(await colours('2026-05-19')).toEqual(['red', 'blue', 'red']);
  });

  it('tells honest corrections from cosmetic ones, moved ones and other units’ texts', async () => {
    const yuanlin = 'units/yuanlin/2026';
    edit(city, `${yuanlin}/lin.yaml`, ['deadline: 2月30日', 'deadline: 2026-10-30']);
    edit(city, `${yuanlin}/zhong.yaml`, [
      '对照市水利局养护工程台账的栏目，把本局',
      '按照本局养护工程台账的栏目，把',
    ]);
    // The same in other words, further down the list.
    edit(city, `${yuanlin}/xu.yaml`, [
      '党组成员、总工程师蔡文彬同志负责口袋公园监测设备的选型和验收，每月核对设备清单、安装照片与付款进度1次',
      '由党组成员、总工程师蔡文彬同志负责口袋公园监测设备的选型验收，逐月核对设备清单、安装照片和付款进度1次',
    ]);
    // Words changed, nothing else.
    edit(
      city,
      `${yuanlin}/cai.yaml`,
      [
        '完成数据核验扣款制度修订，把扣款标准、减免权限和申诉时限写成一张表，核验人员两人一组、轮换搭档，每月随机抽取20条扣款记录回看影像，查出人情减免的追回款项并暂停该人员独立核验三个月。',
        '修订数据核验扣款规定，将扣款标准、减免权限和申诉时限列成一览表，核验人员两人一组并且定期轮换，每月抽取20条扣款记录回看影像，查实人情减免的追回款项并暂停该人员独立核验一个季度。',
      ],
      [
        '以一名课题组成员收受供货商购物卡的典型案例为题，为科技信息处全体人员上一次廉政党课，课前发匿名问卷了解身边的人情往来，课后每人认领一条改进措施，由科技信息处负责人在第四季度逐条对账。',
        '围绕一名课题组成员收受供货商购物卡的案例，给科技信息处全体人员讲一堂廉政党课，课前以匿名问卷了解身边人情往来，课后每人认领一条改进措施，年底前由处室负责人逐条对账。',
      ],
      [
        '从科技信息处数据验收最容易走样的点位、照片、编号三处入手排查廉政风险，逐岗列出风险点21个，每处写明防控措施、承办人和复核人，5月底前贴到工作现场；9月另派没有参与的人复查6批次，验收单与实际不符的当月换岗。',
        '抓住科技信息处数据验收容易走样的点位、照片、编号三个环节排查廉政风险，逐岗列明风险点21个，注明防控措施、承办人和复核人，5月底前张贴在工作现场；9月另派未参与人员复查6批次，与实际不符的当月调整岗位。',
      ],
      [
        '每季度会同园林植物研究所抽12份政府采购合同，比对询价单、到货照片和报销凭证，单价高出市场均价一成五的由承办人当面说明，连续两次说明不清的取消询价资格，检查结果十日内报党组。',
        '按季会同园林植物研究所抽查12份政府采购合同，核对询价单、到货照片和报销凭证，单价超过市场均价一成五的由承办人说明情况，两次说明不清的取消询价资格，结果十日内报告党组。',
      ],
    );
    // 第一中学 takes an item of the 教育局 over what it had copied from the hospital.
    const other = readFileSync(join(city, 'units/jiaoyu/2026/tang.yaml'), 'utf8');
    const taken = [...other.matchAll(/content: (.*)\n/g)]
      .map((match) => match[1]!)
      .filter((text) => /职业|资助/.test(text) && text.length > 60)[0]!;
    edit(city, 'units/yizhong/2026/shi.yaml', [
      '在市第二医院滨海校区大厅设供货质量意见箱，每月15日同食堂管理办开箱登记，属于群众反映集中的不正之风问题10个工作日内答复，年底前把全年意见和处理结果汇成一张表张贴公布。',
      taken,
    ]);
    edit(city, 'units/jiaoyu/2026/shi.yaml', ['2027-03-31', '2026-11-30']);
    for (const number of ['1', '2', '3'])
      await done(city, 'order', 'reply', number, ...by('单位', '2026-05-18'));
    const followed = await json('order', 'follow', '--format', 'json', '--as-of', '2026-05-19');
    const outcome = Object.fromEntries(
      followed.orders.flatMap(
        (order: {
          number: number;
          problems: { number: number; title: string; outcome: string; mayClose: boolean }[];
        }) =>
          order.problems.map((problem) => [
            `${order.number} ${problem.title}`,
            `${problem.outcome}${problem.mayClose ? '' : ' open'}`,
          ]),
      ),
    );
    expect(outcome).toMatchObject({
      // One of the two only changed words; the other changed nothing.
      '1 班子成员清单雷同': 'remains open',
      '1 时限错误': 'solved',
      '1 出现他人姓名或职务': 'reworded open',
      '1 出现其他单位名称或地名': 'solved',
      '3 时限错误': 'solved',
    });
    expect(followed.orders[0].problems[0].evidence.join()).toMatch(
      /蔡文彬责任清单：.*(?:仍是同一问题|只改换了词句)/,
    );
    const school = followed.orders[1].problems.flatMap(
      (problem: { warnings: { kind: string; source: string }[] }) => problem.warnings,
    );
    expect(school).toContainEqual(
      expect.objectContaining({ kind: 'copied', source: expect.stringContaining('鹭江市教育局') }),
    );
    const report = await done(city, 'order', 'follow', '--format', 'markdown', '--as-of', '2026-05-19');
    await expect(report).toMatchFileSnapshot('golden-orders/核验情况.md');
  });

  it('closes only what is solved, or with a reason', async () => {
    const refused = await wuze(city, 'order', 'close', '1', ...by('王建', '2026-05-20'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('没有整改到位，不能销号');
    const titles = (await json('order', 'follow', '--format', 'json', '--order', '1')).orders[0].problems;
    const solved = titles
      .filter(({ mayClose }: { mayClose: boolean }) => mayClose)
      .map(({ number }: { number: number }) => String(number));
    const left = titles
      .filter(({ mayClose }: { mayClose: boolean }) => !mayClose)
      .map(({ number }: { number: number }) => String(number));
    expect(await done(city, 'order', 'close', '1', ...solved, ...by('王建', '2026-05-20'))).toContain(
      '现为“待审核”',
    );
    expect(
      await done(
        city,
        'order',
        'send-back',
        '1',
        ...left,
        '--reason',
        '仅改换词句',
        '--until',
        '2026-06-05',
        ...by('王建', '2026-05-20'),
      ),
    ).toContain('现为“退回补充”，期限2026-06-05');
    expect(await done(city, 'order', 'close', '3', ...by('王建', '2026-05-21'))).toContain('现为“已销号”');
    const again = await wuze(city, 'order', 'close', '3', ...by('王建', '2026-05-22'));
    expect(again.stderr).toContain('已经全部销号');
    // What stays is closed by a person, who says why.
    await done(city, 'order', 'reply', '1', ...by('林国栋', '2026-06-04'));
    expect(
      await done(city, 'order', 'close', '1', '--reason', '经现场核实两人共管', ...by('王建', '2026-06-08')),
    ).toContain('现为“已销号”');
  });

  it('keeps the history of every order, and only adds to it', async () => {
    const ledger = readFileSync(join(city, 'ledger.yaml'), 'utf8');
    expect(ledger.match(/step: [a-z-]+/g)!.slice(0, 9)).toEqual([
      'step: drafted',
      'step: issued',
      'step: received',
      'step: replied',
      'step: closed',
      'step: sent-back',
      'step: replied',
      'step: closed',
      'step: drafted',
    ]);
  });

  it('gives the figures of a month', async () => {
    const { month } = await json(
      'order',
      'list',
      '--format',
      'json',
      '--month',
      '2026-05',
      '--as-of',
      '2026-06-30',
    );
    expect(month).toMatchObject({
      issuedOrders: 0,
      repliedOrders: 3,
      sentBack: 1,
      closedProblems: 3,
      closedOrders: 1,
      extensionsAsked: 1,
      extensionsGranted: 1,
      openOrders: 2,
      openProblems: 5,
      end: '2026-05-31',
    });
    const text = await done(
      city,
      'order',
      'list',
      '--month',
      '2026-05',
      '--as-of',
      '2026-06-30',
      '--no-color',
    );
    expect(text).toContain(
      '2026年5月，下发督办单0份、问题0个；收到反馈3份，退回1份次；销号问题3个，办结督办单1份',
    );
    const april = await json(
      'order',
      'list',
      '--format',
      'json',
      '--month',
      '2026-04',
      '--as-of',
      '2026-06-30',
    );
    expect(april.month).toMatchObject({
      issuedOrders: 3,
      issuedProblems: 8,
      closedProblems: 0,
      openProblems: 8,
    });
    await done(city, 'order', 'list', '--format', 'xlsx:台账.xlsx', '--month', '2026-05');
    expect(readFileSync(join(city, '台账.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes the bulletin, a notice for each leader and a proposal of talks', async () => {
    await done(city, 'order', 'bulletin', '--deadline', '2026-07-31', '--as-of', '2026-06-30');
    const bulletin = readFileSync(join(city, 'orders/通报-2026.md'), 'utf8');
    expect(bulletin).not.toMatch(/陈志远|蔡文彬/);
    await expect(bulletin).toMatchFileSnapshot('golden-orders/通报.md');
    await done(city, 'order', 'notice', '--as-of', '2026-06-30', '--format', 'md');
    const notice = readFileSync(join(city, 'orders/抄报单-2026-郑一鸣.md'), 'utf8');
    expect(notice).toContain('副市长郑一鸣同志：');
    await expect(notice).toMatchFileSnapshot('golden-orders/抄报单-郑一鸣.md');
    await done(city, 'order', 'talks', '--as-of', '2026-06-30', '--format', 'md');
    await expect(readFileSync(join(city, 'orders/约谈建议-2026.md'), 'utf8')).toMatchFileSnapshot(
      'golden-orders/约谈建议.md',
    );
  });
}, 240_000);
