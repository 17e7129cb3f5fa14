import type { Random } from '../random.ts';
import { inventNames } from './names.ts';

/** What one fact is about; every wording of it tells the same. */
export type Slots = Readonly<Record<string, string>>;

const FIRST_NAMES = inventNames(11, 160, 2);
const SURNAMES = inventNames(12, 700, 3);
const COMPANIES = inventNames(13, 350, 3);
const PRODUCTS = inventNames(14, 260, 2);
const CITIES = inventNames(15, 180, 2);
const THINGS =
  'archive gateway scheduler ledger warehouse turbine greenhouse tannery brewery orchard quarry ferry tram depot kiln foundry mill printer scanner router cluster database catalog invoice payroll roster badge turnstile elevator boiler pump valve sensor camera drone tractor harvester conveyor crane forklift pallet container label barcode voucher contract lease permit license audit survey inspection drill rehearsal seminar workshop newsletter brochure website portal dashboard report forecast budget grant loan mortgage pension insurance claim refund discount tariff levy bonus salary vacancy interview apprenticeship certificate exam syllabus textbook laboratory microscope centrifuge freezer vaccine prescription ward clinic ambulance stretcher wheelchair canteen kitchen oven recipe menu bakery vineyard fishery hatchery nursery stable kennel aquarium museum gallery theater stage costume orchestra choir festival parade stadium gym pool court pitch trail campsite lodge hostel hotel lobby corridor basement attic roof facade fence gate bridge tunnel culvert reservoir dam sluice harbor quay buoy lighthouse mast antenna satellite modem handset headset keyboard monitor projector battery charger inverter transformer substation cable duct'.split(
    ' ',
  );
const QUALITIES =
  'regional seasonal digital thermal acoustic mobile legacy central northern southern coastal rural nightly weekly quarterly annual biennial external internal joint shared backup primary secondary temporary portable modular wooden ceramic metallic synthetic organic recycled refurbished automated manual remote wireless hybrid encrypted archived redundant industrial medical academic municipal maritime agricultural optical chemical electrical hydraulic pneumatic magnetic solar geothermal nuclear veterinary pediatric dental surgical forensic statistical financial fiscal legal editorial musical theatrical athletic culinary botanical zoological geological meteorological'.split(
    ' ',
  );
const CAUSES =
  'the supplier raised its prices|two operators retired|the old site floods in winter|the auditors asked for it|spare parts are no longer made|the neighbours complained about noise|visitors queue for an hour|the software is out of support|the roof leaks|fuel became dearer|the union requires it|insurance demands a second exit|demand doubled over the summer|the lease runs out|the inspector found cracks|customers keep losing their passwords|the current vendor was sold|the records office moved|storage is nearly full|staff work in three shifts'.split(
    '|',
  );
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Draws everything that a fact may speak of. */
export function drawSlots(random: Random): Slots {
  const month = random.below(12);
  const day = 1 + random.below(28);
  const year = 2023 + random.below(5);
  const pad = (n: number) => String(n).padStart(2, '0');
  const things = [random.pick(THINGS), random.pick(THINGS)];
  const person = () => `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`;
  return {
    company: random.pick(COMPANIES), partner: random.pick(COMPANIES), person: person(), other: person(), product: random.pick(PRODUCTS),
    city: random.pick(CITIES), town: random.pick(CITIES), thing: `${random.pick(QUALITIES)} ${things[0] ?? ''}`, second: `${random.pick(QUALITIES)} ${things[1] ?? ''}`,
    cause: random.pick(CAUSES), count: String(2 + random.below(900)), percent: String(1 + random.below(98)), amount: String((1 + random.below(990)) * 1000),
    long: `${MONTHS[month] ?? ''} ${day}, ${year}`, iso: `${year}-${pad(month + 1)}-${pad(day)}`, quarter: `Q${1 + random.below(4)} ${year}`, day: `${day} ${MONTHS[month] ?? ''} ${year}`,
  };
}

/** Each row tells one kind of fact in several wordings. */
export const FACTS: readonly (readonly string[])[] = [
  ['{company} plans to replace its {thing} in {quarter} because {cause}.', 'Because {cause}, the replacement of the {thing} at {company} is planned for {quarter}.', 'The {thing} of {company} is to be replaced in {quarter}, since {cause}.'],
  ['{person} leads the {thing} team at {company}.', 'The {thing} team at {company} is led by {person}.', 'At {company}, {person} is in charge of the {thing} team.'],
  ['{company} pays {amount} euros a year for its {thing}.', 'The {thing} costs {company} EUR {amount} per year.', 'Yearly, {company} spends {amount} euros on the {thing}.'],
  ['{company} runs {count} {thing} units in {city} and needs a {second} for each.', 'In {city}, {company} operates {count} {thing} units, each of which needs a {second}.'],
  ['{person} asked {other} to send the {thing} figures by {long}.', '{other} was asked by {person} to send the {thing} figures by {day}.', 'By {long}, {other} is to send the {thing} figures, as {person} asked.'],
  ['The {thing} in {city} was out of order on {long} and {count} people were affected.', 'On {day} the {thing} in {city} failed, which affected {count} people.', '{count} people were affected when the {thing} in {city} broke down on {long}.'],
  ['{company} signed a contract with {partner} for {count} {thing} units.', 'A contract for {count} {thing} units was signed by {company} and {partner}.', '{company} has agreed with {partner} on {count} {thing} units and signed the contract.'],
  ['{percent}% of the {thing} budget at {company} goes to {partner}.', '{partner} receives {percent} percent of the {thing} budget of {company}.'],
  ['{person} prefers {product} to the {thing} because {cause}.', 'Because {cause}, {person} would rather have {product} than the {thing}.'],
  ['{company} opened an office in {city} on {long} with {count} employees.', 'With {count} employees, {company} opened its {city} office on {day}.', 'The {city} office of {company} was opened on {long}; it has {count} employees.'],
  ['The {thing} project at {company} is delayed until {quarter}: {cause}.', 'Since {cause}, the {thing} project of {company} is postponed to {quarter}.'],
  ['{company} stores the {thing} data in {city} and a copy in {town}.', 'The {thing} data of {company} is stored in {city}, with a copy in {town}.'],
  ['{person} joined {company} from {partner} and is responsible for the {second}.', 'Coming from {partner}, {person} joined {company} and looks after the {second}.', '{person}, formerly of {partner}, is now responsible for the {second} at {company}.'],
  ['{product} must work with the {thing} before {company} buys it.', '{company} will buy {product} only once it works with the {thing}.'],
  ['The warranty of the {thing} at {company} ends on {long}.', 'On {day}, the warranty for the {thing} of {company} runs out.', '{company} has warranty on its {thing} until {long}.'],
  ['{company} compared {product} with the {second} and measured {percent}% fewer errors.', 'Compared with the {second}, {product} made {percent} percent fewer errors at {company}.'],
  ['{person} is worried that {cause} and wants a {thing} in {city}.', 'Worried that {cause}, {person} wants {city} to get a {thing}.'],
  ['A pilot of {product} with {count} users starts at {company} in {quarter}.', '{company} starts a {product} pilot with {count} users in {quarter}.', 'In {quarter}, {count} users at {company} will begin a pilot of {product}.'],
  ['{partner} maintains the {thing} of {company} under a contract worth {amount} dollars.', 'Under a contract worth ${amount}, the {thing} of {company} is maintained by {partner}.'],
  ['{company} does not want the {thing} to leave {city}.', 'The {thing} should not leave {city}, says {company}.'],
  ['{other} will train {count} people on the {second} at {company} in {city}.', 'In {city}, {count} people at {company} will be trained on the {second} by {other}.'],
  ['The board of {company} approved {amount} euros for a new {thing} on {long}.', 'On {day} EUR {amount} for a new {thing} was approved by the board of {company}.', 'A new {thing} at {amount} euros was approved by the {company} board on {long}.'],
  ['{company} has used {product} for its {thing} since {long}.', 'Since {day}, {product} has been used for the {thing} at {company}.'],
  ['{person} and {other} disagree on the {thing}: one wants {product}, the other a {second}.', 'On the {thing}, {person} and {other} disagree: one wants {product} and the other a {second}.'],
];
