// Answers the API inside the browser, so that the screens can be looked at without a server.

const t = (text, ...marks) => ({
  type: "text",
  text,
  ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}),
});
const note = (id, text) => ({ type: "footnote", attrs: { id }, content: [t(text)] });
const wording = (...content) => ({ type: "wording", content });
const para = (type, id, content, ...items) => ({ type, attrs: { id }, content: [wording(...content), ...items] });

const en = {
  title: "Cooperation between the United Nations and the Lake Basin Organization",
  formula: "The General Assembly",
  pp: [
    ["Having considered", " the report of the Secretary-General on work done jointly with regional organizations"],
    ["Recalling", " its resolutions 77/13 of 21 November 2022 and 79/10 of 18 November 2024 on the same subject"],
    [
      "Noting with satisfaction",
      " that, in the thirty-five years since the Treaty was signed, the Organization has grown into a partner able to answer a wide range of challenges in its area",
    ],
    ["Stressing", " that the protection of shared waters calls for steady, practical cooperation"],
  ],
  op: [
    ["Takes note", " of the report of the Secretary-General"],
    ["Welcomes", " the strategy of the member States for the period "],
    ["Invites", " both secretariats to exchange information on"],
    ["Requests", " the Secretary-General to report to it at its eighty-third session"],
    ["Decides", " to take the item up again at its eighty-third session"],
  ],
  items: ["peacekeeping training, including joint exercises", "the protection of shared waters"],
  alt: ["2026–2030", "2021–2025, as extended"],
};
const ar = {
  title: "التعاون بين الأمم المتحدة ومنظمة حوض البحيرة",
  formula: "إن الجمعية العامة",
  pp: [
    ["وقد نظرت", " في تقرير الأمين العام عن العمل المشترك مع المنظمات الإقليمية"],
    ["وإذ تشير", " إلى قراريها 77/13 المؤرخ 21 تشرين الثاني/نوفمبر 2022 و 79/10"],
    ["وإذ تلاحظ مع الارتياح", " أن المنظمة أصبحت شريكا قادرا على مواجهة طائفة واسعة من التحديات"],
    ["وإذ تشدد", " على أن حماية المياه المشتركة تتطلب تعاونا عمليا مطردا"],
  ],
  op: [
    ["تحيط علما", " بتقرير الأمين العام"],
    ["ترحب", " باستراتيجية الدول الأعضاء للفترة "],
    ["تدعو", " الأمانتين إلى تبادل المعلومات بشأن"],
    ["تطلب", " إلى الأمين العام أن يقدم تقريرا في دورتها الثالثة والثمانين"],
    ["", ""],
  ],
  items: ["التدريب على حفظ السلام", "حماية المياه المشتركة"],
  alt: ["2026-2030", "2021-2025 بصيغتها الممددة"],
};
const lead = ([first, rest]) => [...(first ? [t(first, "lead")] : []), ...(rest ? [t(rest)] : [])];

export function tree(language) {
  const w = language === "ar" ? ar : en;
  return {
    type: "doc",
    content: [
      { type: "title", attrs: { id: "t" }, content: [t(w.title)] },
      { type: "openingFormula", attrs: { id: "f" }, content: [t(w.formula)] },
      {
        type: "preamble",
        attrs: { id: "p" },
        content: w.pp.map((words, i) =>
          para("preambularParagraph", `p${i}`, [
            ...lead(words),
            ...(i === 0
              ? [note("n1", "A/81/302-S/2026/600.")]
              : i === 3
                ? [note("n2", "Resolution 49/57, annex.")]
                : []),
          ]),
        ),
      },
      {
        type: "operativePart",
        attrs: { id: "o" },
        content: w.op.map((words, i) =>
          para(
            "operativeParagraph",
            `o${i}`,
            [
              ...lead(words),
              ...(i === 1
                ? [
                    {
                      type: "alternatives",
                      attrs: { id: "alt" },
                      content: w.alt.map((text, k) => ({
                        type: "alternative",
                        attrs: { delegations: k ? "AM" : "BY KZ" },
                        content: [t(text)],
                      })),
                    },
                  ]
                : []),
              ...(i === 3 ? [{ type: "noteRepeat", attrs: { target: "n1" } }] : []),
            ],
            ...(i === 2 ? w.items.map((text, k) => para("subParagraph", `s${k}`, [t(text)])) : []),
          ),
        ),
      },
      {
        type: "annex",
        attrs: { id: "x" },
        content: [
          { type: "heading", attrs: { id: "xh" }, content: [t("Plan of work")] },
          {
            type: "table",
            attrs: { id: "tb" },
            content: [
              ["No.", "Event", "Date"],
              ["1", "Joint exercise", "May 2027"],
            ].map((row, r) => ({
              type: "tableRow",
              content: row.map((text, c) => ({
                type: r ? "tableCell" : "tableHeader",
                attrs: { colspan: 1, rowspan: 1 },
                content: [{ type: "passage", attrs: { id: `c${r}${c}` }, content: [t(text)] }],
              })),
            })),
          },
        ],
      },
    ],
  };
}

const account = {
  id: "a1",
  login: "drafter",
  name: "Ainura Saidova",
  delegation: null,
  administrator: true,
  disabled: false,
  preferences: { interfaceLanguage: null },
  version: 1,
};
const languages = ["en", "ar", "zh", "fr", "ru", "es"].map((language) => ({
  language,
  authenticity: "authentic",
  version: 412,
  writable: true,
}));
const revision = {
  id: "r1",
  document: "d1",
  name: "A/81/L.14",
  versions: { en: 412 },
  contentHash: "9f2c71ab55",
  frozenAt: "2026-11-23T14:31:00Z",
  frozenBy: { name: "First clerk" },
};
const document = {
  id: "d1",
  dossier: "x1",
  type: "resolutionDraft",
  stage: "drafting",
  title: en.title,
  source: "en",
  work: null,
  metadata: {
    symbol: "A/81/L.14",
    session: "81",
    draftDate: "2026-11-12",
    agendaItem: "125 (t)",
    "agendaTitle.en":
      "Cooperation between the United Nations and regional and other organizations: cooperation with the Lake Basin Organization",
  },
  version: 3,
  languages,
  revisions: [revision],
  permissions: [],
  created: "2026-11-01T10:00:00Z",
};
const dossier = {
  id: "x1",
  title: "Lake Basin cooperation, eighty-first session",
  created: "2026-11-01T10:00:00Z",
  version: 1,
  roles: ["coordinator", "drafter"],
  translates: ["ar"],
  documents: [{ ...document, symbol: "A/81/L.14", languages: languages.map((l) => l.language) }],
};
const findings = [
  {
    code: "concordance.date",
    severity: "error",
    language: "ar",
    block: "p1",
    label: "PP2",
    message: "The source says 18 November 2024, this text gives no date.",
    details: {},
  },
  {
    code: "wording.quotes",
    severity: "warning",
    language: "en",
    block: "o2",
    label: "OP3",
    message: "A range of years takes a dash.",
    details: {},
  },
];
const segments = {
  source: "en",
  language: "ar",
  sourceVersion: 412,
  version: 300,
  items: [
    ["t", "title", "", en.title],
    ["f", "openingFormula", "", en.formula],
    ...en.pp.map((p, i) => [`p${i}`, "preambularParagraph", `PP${i + 1}`, p.join("")]),
    ...en.op.map((p, i) => [`o${i}`, "operativeParagraph", `${i + 1}.`, p.join("")]),
    ...en.items.map((p, i) => [`s${i}`, "subParagraph", `(${"ab"[i]})`, p]),
  ].map(([block, kind, label, sourceText], i) => ({
    block,
    kind,
    container: block,
    label,
    sourceText,
    targetText: i === 10 ? "" : "…",
    targetHash: "h",
    by: { name: "Vera" },
    at: "2026-11-23T14:40:00Z",
    state: i === 10 ? "untranslated" : i % 3 ? "reviewed" : "translated",
    stale: block === "p1",
    sourceHash: "h",
    version: 1,
    sourceDiff:
      block === "p1"
        ? [
            { op: "equal", text: "Recalling its resolutions 77/13 of 21 November 2022 and 79/10 of " },
            { op: "delete", text: "8" },
            { op: "insert", text: "18" },
            { op: "equal", text: " November 2024 on the same subject" },
          ]
        : [],
    findings: block === "p1" ? [findings[0]] : [],
  })),
  dropped: [{ block: "gone", kind: "operativeParagraph", words: "وتقرر", version: 290, at: "2026-11-23T14:40:00Z" }],
  mayTranslate: true,
  mayReview: true,
};
const file = (name, mediaType, bytes) => ({ name, mediaType, bytes, sha256: "9f2c71abaa0e".repeat(5) });
const pack = {
  id: "k1",
  revision: "r1",
  document: "d1",
  name: "A_81_L.14",
  bytes: 1820440,
  sha256: "9f2c71abaa0e".repeat(5),
  made: "2026-11-23T14:40:00Z",
  by: { name: "First clerk" },
  files: [
    ...languages.flatMap((l) => [
      file(`A_81_L.14.${l.language}.akn.xml`, "application/akn+xml", 31044),
      file(`A_81_L.14.${l.language}.pdf`, "application/pdf", 182044),
    ]),
    file("audit.json", "application/json", 8947),
    file("concordance.json", "application/json", 15875),
    file("manifest.json", "application/json", 5192),
  ],
  authority: { demonstration: true, name: "Travaux demonstration authority" },
};
const signatures = ["package", ...languages.map((l) => `A_81_L.14.${l.language}.pdf`)].map((part) => ({
  part,
  signer: "DEMONSTRATION clerk, Travaux demonstration - not an official authority",
  level: "T",
  time: "2026-11-23T14:41:00Z",
  stamped: "2026-11-23T14:41:00Z",
  verdict: "valid",
  demonstration: true,
  remarks: [],
}));
const list = (...items) => ({ items, next: null });

const answers = [
  [/^GET \/sessions\/current$/, { csrf: "c", expires: "2027-01-01T00:00:00Z", account }],
  [
    /^GET \/dossiers$/,
    list(dossier, { ...dossier, id: "x2", title: "Anniversaries 2027", roles: ["observer"], translates: [] }),
  ],
  [/^GET \/dossiers\/x1$/, dossier],
  [
    /^GET \/dossiers\/x1\/members$/,
    list(
      { grant: "g1", account, role: "drafter", language: null },
      {
        grant: "g2",
        account: { ...account, id: "a2", name: "Jean Dupont", login: "jean" },
        role: "translator",
        language: "fr",
      },
    ),
  ],
  [/^GET \/documents\/d1$/, document],
  [/checks$/, { form: [findings[1]], concordance: [findings[0]], unconfirmed: ["organ.ar"], blocking: 1 }],
  [
    /history$/,
    list(
      ...[412, 411, 410].map((version) => ({
        version,
        actor: { name: "Ainura Saidova" },
        time: "2026-11-23T22:00:00Z",
        steps: 2,
      })),
    ),
  ],
  [/segments$/, segments],
  [/waivers$/, list()],
  [/packages$/, list(pack)],
  [/packages\/k1\.asice$/, {}],
  [
    /^GET \/audit$/,
    list({
      number: 2,
      at: "2026-11-23T14:41:00Z",
      actor: { name: "First clerk" },
      action: "package.sealed",
      subject: "A_81_L.14",
      hash: "77a10e42aa",
    }),
  ],
  [/^GET \/accounts$/, list(account)],
  [/^GET \/delegations$/, list({ id: "q1", code: "KG", name: "Kyrgyzstan" })],
  [
    /^GET \/search$/,
    {
      items: [
        {
          document: "d1",
          revision: null,
          revisionName: null,
          dossier: "x1",
          language: "en",
          title: en.title,
          symbol: "A/81/L.14",
          date: "2026-11-12",
          passages: [
            { block: "p1", label: "PP2", snippet: "<mark>Recalling</mark> its resolutions 77/13 &amp; 79/10" },
          ],
          found: 1,
        },
      ],
      total: 1,
      facets: {
        language: [{ value: "en", hits: 1 }],
        type: [{ value: "resolutionDraft", hits: 1 }],
        stage: [],
        dossier: [{ value: "x1", label: "UN–CSTO, 81st session", hits: 1 }],
      },
      next: null,
      complete: true,
    },
  ],
  [
    /^POST \/verifications$/,
    { verdict: "valid", kind: "package", demonstration: true, signatures, findings: [], manifest: {} },
  ],
];

/** Puts the mock under a page: REST by interception, the live socket with an authority that takes everything as it comes. */
export async function mock(page, { signedIn = true } = {}) {
  await page.route("**/api/v1/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    const asked = `${route.request().method()} ${pathname.slice("/api/v1".length)}`;
    const found = answers.find(([pattern]) => pattern.test(asked));
    if (asked === "GET /sessions/current" && !signedIn) await route.fulfill({ status: 204 });
    else if (found === undefined)
      await route.fulfill({
        status: 404,
        contentType: "application/problem+json",
        body: JSON.stringify({ type: "not-found", title: "Nothing here.", status: 404 }),
      });
    else
      await route.fulfill({
        status: 200,
        contentType: "application/json",
        headers: { ETag: '"3"' },
        body: JSON.stringify(found[1]),
      });
  });
  await page.routeWebSocket(/\/api\/v1\/live/, (socket) => {
    let version = 412;
    const say = (message) => socket.send(JSON.stringify(message));
    const other = { id: "a2", name: "Jean Dupont", delegation: "KG" };
    socket.onMessage((raw) => {
      const message = JSON.parse(String(raw));
      if (message.type === "hello") say({ type: "hello", client: "c1", account });
      if (message.type === "join") {
        say({
          type: "init",
          version,
          tree: tree(message.lang),
          rights: { write: true },
          client: "c1",
          people: [account, other],
        });
        say({ type: "presence", v: version, client: "c2", anchor: 260, head: 260, user: other });
      }
      if (message.type === "commit")
        say({
          type: "update",
          commits: [{ v: ++version, ref: message.ref, user: account, ts: "", steps: message.steps }],
        });
    });
  });
}
