/** A small section of one language, with the pairs of it that repeat one another. */
export interface LanguageSection {
  readonly language: string;
  readonly bullets: readonly string[];
  readonly repeats: readonly (readonly [number, number])[];
}

export const languageSections: readonly LanguageSection[] = [
  {
    language: 'German',
    bullets: [
      'Die Stadtwerke Möhrstede geben bis zum 1. Oktober 2026 jedem Bediener eine eigene Anmeldung.',
      'Das Wasserwerk Nordau hat sechs Bedienplätze.',
      'Das Wasserwerk Südau hat vier Bedienplätze.',
      'Die Umstellung in Nordau dauerte 70 Minuten, zehn länger als geplant.',
      '**Das Wasserwerk Südau** hat vier Bedienplätze.',
      'Die Umstellung in Südau dauerte 50 Minuten, zehn kürzer als geplant.',
      'Der Betriebsrat hat den Ausweislesern in beiden Werken zugestimmt.',
      'Der Betriebsrat hat den Ausweislesern in der Verwaltung nicht zugestimmt.',
      'Die Stadtwerke MÃ¶hrstede geben bis zum 1. Oktober 2026 jedem Bediener eine eigene Anmeldung',
    ],
    repeats: [[0, 8], [2, 4]],
  },
  {
    language: 'French',
    bullets: [
      'La ville de Sainte-Aure remplace les 14 chaudières des écoles avant le 31 août 2026.',
      "L'école du quai garde sa chaudière jusqu'en 2028.",
      "L'école du parc garde sa chaudière jusqu'en 2027.",
      'Mme Lambert refuse de payer la facture de mars.',
      'Mme Lambert accepte de payer la facture de mars.',
      'L’école du quai garde sa chaudière jusqu’en 2028',
      'La ville de Sainte-Aure remplace les 14 chaudières des écoles avant le 31 août 2026.',
      'La ville de Sainte-Aure remplace les 14 fenêtres des écoles avant le 31 août 2026.',
    ],
    repeats: [[0, 6], [1, 5]],
  },
  {
    language: 'Japanese',
    bullets: [
      '大川鋳造は2026年9月までに倉庫を二棟建てる。',
      '大川鋳造は2026年9月までに倉庫を三棟建てる。',
      '点検は毎月第一月曜日に行う。',
      '契約の更新は見送られた。',
      '点検は毎月第二月曜日に行う。',
      '点検は毎月第一月曜日に行う',
      '契約の更新は承認された。',
      '**大川鋳造**は２０２６年９月までに倉庫を二棟建てる。',
    ],
    repeats: [[0, 7], [2, 5]],
  },
  {
    language: 'Chinese',
    bullets: [
      '青岚医院将在2026年10月前更换所有电梯。',
      '青岚医院将在2026年11月前更换所有电梯。',
      '泵房由张工负责检修。',
      '泵房由章工负责检修。',
      '合同不会续签。',
      '合同将会续签。',
      '泵房由张工负责检修',
      '青岚医院将在２０２６年１０月前更换所有电梯。',
    ],
    repeats: [[0, 7], [2, 6]],
  },
];
