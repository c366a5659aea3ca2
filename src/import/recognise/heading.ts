import type { Bilingual } from '../../language/bilingual.js';
import type { OriginPlace } from '../origin.js';
import { isBlankValue, type LabelField, type Labelled } from './labels.js';
import { listType } from './list-types.js';
import { LONGEST_MEETING, meetingIn } from './meetings.js';
import { markerOf } from './numbering.js';
import { isPersonName } from './person-names.js';
import type { Line } from './pieces.js';
import { isPost, postAndName } from './posts.js';
import type { Fact, Heading, Remark } from './recognised.js';
import { bareUnitName, fullUnitName, isUnitName } from './unit-names.js';
import { dayIn, personName, spaceless, splitOutside, trimmed, yearIn } from './written.js';

/** Reads labels, signatures, the foot of a list; keeps what it could not use of them. */
export class HeadingReader {
  readonly heading: Heading = { units: [] };
  /** What has no key: labels like 联系电话：…, names beside signatures, a second value of something. */
  readonly unused: Omit<Remark, 'before'>[] = [];
  /** The signature or the like that a date below belongs to. */
  private awaiting: 'signedBySelf' | 'signedBySecretary' | 'submitted' | 'approvedOn' | undefined;
  /** Names beside posts in a form: 党组书记｜孔志国. Whose list it is decides what they are. */
  readonly holders: { person: string; position: string; place: OriginPlace }[] = [];
  /** Name beside 本人签字. */
  signer: Fact | undefined;

  /**
   * @param where above, among or below the items
   * @returns whether the line is understood as belonging to the list's head or foot
   */
  read(line: Line, where: 'head' | 'body' | 'foot'): boolean {
    if (line.labelled !== undefined) return this.#readLabelled(line.labelled, line.place, where);
    if (this.#readApproval(line) || this.#readSignature(line)) return true;
    if (where === 'head') return this.#readHeadDate(line);
    return where === 'foot' && this.#readFoot(line);
  }

  #readLabelled(labelled: readonly Labelled[], place: OriginPlace, where: 'head' | 'body' | 'foot'): boolean {
    const below = where === 'foot';
    // 责任人：… and 完成时限：… below an item belong to it.
    if (
      labelled.every(({ field }) => field?.startsWith('item')) &&
      (where !== 'head' || labelled.length !== 1)
    )
      return false;
    if (where === 'body' && !labelled.some(({ field }) => field !== undefined && OF_LISTS.has(field)))
      return false;
    for (const { field, label, value } of labelled) {
      const blank = isBlankValue(value);
      if (field === undefined && isPost(label) && isPersonName(value)) {
        this.holders.push({ person: spaceless(value), position: label, place });
        continue;
      }
      if (field === undefined || !this.#take(field, blank ? '' : value, place, label, below)) {
        if (!blank) this.unused.push({ text: `${label}：${value}`, place, kind: 'unknown' });
      }
    }
    return true;
  }

  /** @returns false when the value has no place in the heading */
  #take(field: LabelField, value: string, place: OriginPlace, label: string, below: boolean): boolean {
    const fact = <Value>(of: Value): Fact<Value> => ({
      value: of,
      place,
      confidence: 'high',
      reason: beside(label),
    });
    switch (field) {
      case 'unit':
        if (value === '') return true;
        this.#addUnit(fact(fullUnitName(value)));
        return true;
      case 'itemOwner':
      case 'person':
        return value === '' || this.#takePerson(value, fact);
      case 'position':
        if (value !== '') this.#set('position', fact(trimmed(value)));
        return true;
      case 'year': {
        const year = yearIn(value);
        if (year !== undefined) this.#set('year', fact(year));
        return value === '' || year !== undefined;
      }
      case 'type': {
        const type = listType(value);
        if (type !== undefined) this.#set('type', fact(type));
        return value === '' || type !== undefined;
      }
      case 'title':
        if (value !== '') this.#set('title', fact(value));
        return true;
      case 'division':
        if (value !== '') this.#set('division', fact(splitOutside(value, /[、，,；;\n。]/u)));
        return true;
      case 'self':
      case 'secretary':
        return this.#takeSignature(field === 'self' ? 'signedBySelf' : 'signedBySecretary', value, fact);
      case 'date':
        return this.#takeDate(value, fact, below);
      case 'submitted':
        return this.#takeDay('submitted', value, fact);
      case 'meetingDate':
        return this.#takeDay('approvedOn', value, fact);
      case 'meeting':
      case 'approved':
        return this.#takeMeeting(value, fact);
      case 'footerDate':
        return this.#takeDay('footerDate', value, fact);
      case 'footerName': {
        const day = dayIn(value);
        const name = trimmed(day === undefined ? value : value.slice(0, day.from)).replace(
          /[，,；;、]$/u,
          '',
        );
        if (name !== '') this.#set('footerName', fact(name));
        if (day !== undefined) this.#set('footerDate', fact(day.iso));
        return true;
      }
      case 'revision': {
        const number = /\d+/u.exec(value.normalize('NFKC'))?.[0];
        if (number !== undefined && Number(number) >= 1) this.#set('revision', fact(Number(number)));
        return value === '' || number !== undefined;
      }
      case 'revisedOn':
        return this.#takeDay('revisedOn', value, fact);
      case 'revisionReason':
        if (value !== '') this.#set('revisionReason', fact(value));
        return true;
      case 'replaces':
        if (value !== '') this.#set('replaces', fact(value));
        return true;
      case 'note':
        if (value !== '') this.#set('note', fact(value));
        return true;
      case 'contactOf':
        // Who filled the form in, and how to reach him: no part of the list.
        if (value !== '') this.unused.push({ text: `${label}：${value}`, place, kind: 'aside' });
        return true;
      default:
        return false;
    }
  }

  /** The first value counts; another one is kept and reported. */
  #set<Key extends Exclude<keyof Heading, 'units'>>(key: Key, fact: NonNullable<Heading[Key]>): void {
    const known: Fact<unknown> | undefined = this.heading[key];
    if (known === undefined) this.heading[key] = fact;
    else this.#keepOther(known, fact);
  }

  #addUnit(fact: Fact): void {
    const [known] = this.heading.units;
    if (known === undefined) this.heading.units.push(fact);
    else this.#keepOther(known, fact);
  }

  #keepOther(known: Fact<unknown>, { value, place, reason }: Fact<unknown>): void {
    if (String(known.value) !== String(value) && place !== undefined)
      this.unused.push({ text: `${reason.zh}：${String(value)}`, place, kind: 'unknown' });
  }

  /** Words beside a date: the name of who signed. They have no key and mean nothing amiss. */
  #keepBeside({ value, place, reason }: Fact): void {
    if (!isBlankValue(value) && place !== undefined)
      this.unused.push({ text: `${reason.zh}：${trimmed(value)}`, place, kind: 'aside' });
  }

  #takePerson(value: string, fact: <Value>(of: Value) => Fact<Value>): boolean {
    const type = listType(value);
    if (type === 'team' || type === 'supervision') {
      this.#set('type', fact(type));
      return true;
    }
    const named = postAndName(value, isPersonName);
    if (named?.position !== undefined) this.#set('position', fact(named.position));
    const name = named?.person ?? personName(value);
    if ([...name].length > 12) return false;
    this.#set('person', fact(name));
    return true;
  }

  #takeSignature(
    key: 'signedBySelf' | 'signedBySecretary',
    value: string,
    fact: <Value>(of: Value) => Fact<Value>,
  ): boolean {
    const day = dayIn(value);
    const name = personName(day === undefined ? value : `${value.slice(0, day.from)}${value.slice(day.to)}`);
    if (key === 'signedBySelf' && isPersonName(name)) this.signer ??= fact(name);
    if (day === undefined) this.awaiting = key;
    else this.#set(key, fact(day.iso));
    if (day === undefined && name.length > 12) return false;
    this.#keepBeside(fact(name));
    return true;
  }

  #takeDate(value: string, fact: <Value>(of: Value) => Fact<Value>, below: boolean): boolean {
    const day = dayIn(value);
    if (day === undefined) return value === '';
    const key = this.awaiting ?? (below ? 'footerDate' : undefined);
    this.awaiting = undefined;
    if (key === undefined) return false;
    this.#set(key, fact(day.iso));
    this.#keepBeside(fact(`${value.slice(0, day.from)}${value.slice(day.to)}`));
    return true;
  }

  #takeDay(
    key: 'submitted' | 'approvedOn' | 'footerDate' | 'revisedOn',
    value: string,
    fact: <Value>(of: Value) => Fact<Value>,
  ): boolean {
    const day = dayIn(value);
    if (day !== undefined) {
      this.#set(key, fact(day.iso));
      this.#keepBeside(fact(`${value.slice(0, day.from)}${value.slice(day.to)}`));
    } else if (value === '' && key !== 'footerDate' && key !== 'revisedOn') this.awaiting = key;
    return day !== undefined || value === '';
  }

  #takeMeeting(value: string, fact: <Value>(of: Value) => Fact<Value>): boolean {
    const day = dayIn(value);
    if (day !== undefined) this.#set('approvedOn', fact(day.iso));
    const rest = trimmed(day === undefined ? value : `${value.slice(0, day.from)} ${value.slice(day.to)}`);
    const named = trimmed(
      rest.replace(/(?:审议|审定|研究)?通过$/u, '').replace(/^[，,；;、]|[，,；;、]$/gu, ''),
    );
    const meeting = [...named].length > LONGEST_MEETING ? (meetingIn(rest) ?? named) : named;
    if (meeting !== '') this.#set('meeting', fact(meeting));
    return true;
  }

  /** （2026年2月20日经局党组会议审议通过） */
  #readApproval(line: Line): boolean {
    const whole = spaceless(line.text);
    const text = whole.replace(/^[（(](.*)[)）]$/u, '$1');
    if (text.length > 60 || line.number !== undefined || markerOf(line.text) !== undefined) return false;
    if (text === whole && !/^(?:本清单|此清单|该清单|已|经|于|\d{4}年)/u.test(text)) return false;
    if (!/(?:审议|审定|研究|讨论)(?:并)?通过。?$|会议审定。?$|会议?研究审定。?$/u.test(text)) return false;
    const meeting = meetingIn(text);
    const day = dayIn(text);
    if (meeting === undefined && day === undefined) return false;
    const fact = <Value>(value: Value): Fact<Value> => ({
      value,
      place: line.place,
      confidence: 'high',
      reason: APPROVED,
    });
    const rest = [text.slice(day?.from ?? 0, day?.to ?? 0), meeting ?? ''].reduce(
      (left, part) => left.replace(part, ''),
      text,
    );
    if (rest.replace(/本清单|此清单|该清单|研究|讨论|审议|审定|通过|[已于经由并在，。、（）()]/gu, '') !== '')
      this.unused.push({ text: line.text, place: line.place, kind: 'aside' });
    if (meeting !== undefined) this.#set('meeting', fact(meeting));
    if (day !== undefined) this.#set('approvedOn', fact(day.iso));
    return true;
  }

  /** 本人签字　　　　2026年2月22日, without a colon. */
  #readSignature(line: Line): boolean {
    const found =
      /^(?<who>本人|责任人|党组书记|党委书记|党工委书记|书记|主要负责人)\s*[（(]?(?:签字|签名|审签)[)）]?\s*(?<value>\S.*|)$/u.exec(
        line.text,
      );
    if (found?.groups === undefined || [...line.text].length > 40) return false;
    const key = /^(?:本人|责任人)$/u.test(found.groups.who ?? '') ? 'signedBySelf' : 'signedBySecretary';
    return this.#takeSignature(
      key,
      isBlankValue(found.groups.value ?? '') ? '' : (found.groups.value ?? ''),
      (value) => ({
        value,
        place: line.place,
        confidence: 'high',
        reason: beside(`${found.groups?.who}签字`),
      }),
    );
  }

  /** （2026年1月16日） under the title. */
  #readHeadDate({ text, place, number }: Line): boolean {
    const written = trimmed(text.replace(/^\s*[（(](.*)[)）]\s*$/u, '$1'));
    const day = number === undefined ? dayIn(written) : undefined;
    if (day === undefined || day.from !== 0 || day.to !== written.length) return false;
    this.#set('footerDate', { value: day.iso, place, confidence: 'medium', reason: UNDER_TITLE });
    return true;
  }

  /** The unit's name and the date at the foot. */
  #readFoot(line: Line): boolean {
    if (line.number !== undefined) return false;
    const text = trimmed(line.text);
    const day = dayIn(text);
    const before = day === undefined ? text : trimmed(text.slice(0, day.from));
    const after = day === undefined ? '' : trimmed(text.slice(day.to));
    if (after !== '' || [...before].length > 40) return false;
    const fact = <Value>(value: Value): Fact<Value> => ({
      value,
      place: line.place,
      confidence: 'high',
      reason: AT_FOOT,
    });
    const name = before.replace(/[（(](?:盖章|公章|印章|章)[)）]$/u, '').trim();
    if (name !== '' && !isUnitName(bareUnitName(name)) && !/纪工?委$/u.test(name)) return false;
    if (name === '' && day === undefined) return false;
    if (name !== '') {
      this.#set('footerName', fact(spaceless(name)));
      this.awaiting = undefined;
    }
    if (day !== undefined) {
      const key = this.awaiting ?? 'footerDate';
      this.awaiting = undefined;
      this.#set(key, fact(day.iso));
    }
    return true;
  }
}

/** Labels that nobody writes below a single item. */
const OF_LISTS: ReadonlySet<LabelField> = new Set<LabelField>([
  'unit',
  'person',
  'position',
  'self',
  'secretary',
  'submitted',
  'meeting',
  'meetingDate',
  'footerName',
  'footerDate',
]);

export function beside(label: string): Bilingual {
  return { zh: `写在“${label}”处`, en: `stands beside "${label}"` };
}

const APPROVED: Bilingual = { zh: '写明审议通过', en: 'the approval is written down' };
const UNDER_TITLE: Bilingual = { zh: '写在标题下', en: 'stands under the title' };
const AT_FOOT: Bilingual = { zh: '写在末尾', en: 'stands at the foot' };
