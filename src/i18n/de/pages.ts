import type { pages as english } from '../en/pages'

/** German: the pages that an institution owes, and the one about the facts. */
export const pages: typeof english = {
  skipToContent: 'Zum Inhalt springen',
  onThisPage: 'Auf dieser Seite',
  placeholder: 'noch nicht ausgefüllt',
  placeholderNotice:
    'Teile dieser Seite sind noch nicht ausgefüllt. Sie sind entsprechend gekennzeichnet.',
  leavesSite: 'führt zu einer anderen Website',
  about: {
    title: 'Über die Daten',
    description:
      'Wie die Fakten des TUM Global Atlas gesammelt werden, was die Arten von Partnern bedeuten, wo Quellen sich widersprechen und wie man die Fakten herunterlädt und zitiert.',
    lead: (title) =>
      `Der ${title} zeigt, mit wem die Technische Universität München weltweit zusammenarbeitet, seit wann und woher wir das wissen. Hinter Karte, Zeitleiste und Liste steht eine gemeinsame Sammlung von Fakten, jeder mit seiner Quelle.`,
    content: 'Was enthalten ist',
    asOf: (date, version) => `Stand der Fakten: ${date}, Version ${version}.`,
    counts: {
      partners: 'Partner',
      lastDocumented: (year) => `weitere Partner, zuletzt vor ${year} belegt`,
      countries: 'Länder der Partner',
      places: 'Standorte der TUM, auch ehemalige und angekündigte',
      alliances: 'Allianzen, Partnerschaften und Programme',
      events: 'Ereignisse',
      sources: 'zitierte Quellen',
    },
    countsNote:
      'Aus den Fakten gezählt, als diese Seite erstellt wurde. Der Atlas zählt ebenso; mit Filtern oder anderen Jahren ändern sich seine Zahlen.',
    method: 'Wie die Fakten gesammelt werden',
    rules: [
      'Jeder Fakt nennt mindestens eine Quelle. Ohne Quelle wird er nicht gezeigt.',
      'Ein Datum ist so genau wie seine Quelle und nicht genauer: Nennt eine Quelle nur das Jahr, zeichnet der Atlas das ganze Jahr.',
      'Für den Beginn einer Verbindung zählt, was eine Quelle sagt, nicht, was wahrscheinlich scheint. Wo keine Quelle den Beginn nennt, sagt der Atlas, seit wann eine Verbindung belegt ist; ein Partner ohne datierte Quelle ist als „ohne Datum“ gekennzeichnet und wird immer gezeigt.',
      'Wo Quellen sich widersprechen, bleiben beide Fassungen sichtbar. Der Atlas folgt der Vertragspartei oder dem zeitlich nächsten Text und sagt das.',
      'Schwach belegte oder nur erschlossene Fakten werden zurückgehalten, bis eine bessere Quelle sie bestätigt.',
      'Listen großer Verbünde nennen nur die Mitglieder, die auch die Quellen nennen; sie können unvollständig sein.',
    ],
    stale: (years) =>
      `Liegt die letzte Quelle zu einer Verbindung mehr als ${years} Jahre vor den gewählten Jahren, ist ihr Zeichen hohl, trägt den Zusatz „zuletzt belegt“ und wird getrennt gezählt. Das heißt nicht, dass die Verbindung beendet ist.`,
    trust: 'Jeder Eintrag sagt außerdem, wie gut er belegt ist.',
    tiers: 'Arten von Partnern',
    tierHeadings: { kind: 'Art', meaning: 'Bedeutung', count: 'Anzahl' },
    tiersNote:
      'Die Art ist das engste Format, das die Quellen für das letzte gezeigte Jahr nennen: Ein Flaggschiff-Partner war vorher Austauschpartner. Sie sagt nichts über die Qualität einer Hochschule. Die Anzahl enthält keine Verbindungen, die vor langer Zeit zuletzt belegt sind.',
    borders: 'Karte und Grenzen',
    basemap:
      'Land, Wasser und Grenzen stammen von Natural Earth und sind gemeinfrei. Die Karte kommt vom eigenen Server; kein Kartendienst erfährt, wer sie ansieht.',
    downloads: 'Downloads',
    downloadHeadings: { file: 'Datei', content: 'Inhalt', format: 'Format' },
    files: {
      'atlas.json': 'alles, in beiden Sprachen',
      'partners.csv': 'Partner, einer je Zeile',
      'partners.geojson': 'Partner mit ihrer Lage, für Kartenprogramme',
      'events.csv': 'Ereignisse, eines je Zeile',
      'sources.csv': 'zitierte Quellen, eine je Zeile',
    },
    licence: 'Lizenz und Zitierweise',
    factsLicence:
      'Die Fakten dürfen kopiert, weitergegeben und verändert werden, auch kommerziell, unter der Lizenz',
    attribution: 'Nennen Sie die Quelle und sagen Sie, was Sie verändert haben.',
    cite: 'Vorschlag für das Zitat:',
    citation: (title, version, date, licence, address) =>
      `${title}, Version ${version}, Stand der Fakten: ${date}. Technische Universität München. Lizenz: ${licence}.${address}`,
    foreign:
      'Die zitierten Dokumente gehören ihren Herausgebern. Namen und Marken von Institutionen gehören diesen Institutionen.',
    software:
      'Die Software ist quelloffen und steht unter der MIT-Lizenz. Die Schrift ist Inter, unter der SIL Open Font License 1.1.',
    corrections: 'Korrekturen',
    correctionsText:
      'Ist etwas falsch oder fehlt etwas? Wählen Sie den Eintrag im Atlas und dort „Korrektur vorschlagen“. Am meisten hilft eine Quelle.',
    openAtlas: 'Atlas öffnen',
    open: 'Offene Fragen',
    openLead:
      'Was die Recherche nicht klären konnte. Wer eine Quelle kennt, ist herzlich eingeladen, sie uns zu nennen.',
    questions: [
      'European Talent Academy: Größe und Auftakt der Kohorte 2024, Größe der Kohorte 2025 sowie die Tage der Auftakte in Mailand 2023 und in London 2025.',
      'TUM Shenzhen: Die Mitteilung vom 12. Dezember 2025 ist ohne Link zitiert. Ihre Adresse und der Tag der Eröffnung sind zu prüfen.',
      'Nicht gefundene Daten: der Vertrag der Allianz mit der UNESP, das Memorandum mit der Duke University, die Erneuerung der Flaggschiff-Partnerschaft mit Tsinghua, der Beginn des Joint Global AI Research Hub, des TUM Global Incentive Fund und der TUM Global South Initiative.',
      'TUM Cairo und TUM Boston: wann und warum sie endeten. TUM Brussels, Beijing, Mumbai und San Francisco: ihre heutigen Adressen.',
      'Die Jahre, in denen die TUM GlobalTech, ATHENS und T.I.M.E. beitrat.',
      'Der heutige Stand der Verbindungen zu Hochschulen in Russland und im Iran sowie von Abkommen, die zuletzt vor 2016 belegt sind.',
      'Die vollständige Liste der Austauschpartner der TUM: mehr als 100 in TUMexchange und mehr als 300 in Erasmus+. Sie ist nicht in einer zitierbaren Form öffentlich, deshalb zeigt die Karte weniger.',
    ],
    conflicts: 'Wo Quellen sich widersprechen oder eine Lücke lassen',
    conflictsLead: (count) =>
      `${count} Einträge tragen einen solchen Hinweis. Jeder nennt die Quellen dahinter.`,
    groups: { place: 'Standorte der TUM', alliance: 'Allianzen', event: 'Ereignisse' },
    sources: 'Quellen:',
    noSource: 'ohne Link',
  },
  accessibility: {
    title: 'Barrierefreiheit',
    description:
      'Erklärung zur Barrierefreiheit des TUM Global Atlas: Standard, Stand, bekannte Lücken, Kontakt und Durchsetzung.',
    lead: 'Diese Erklärung gilt für den TUM Global Atlas mit allen seinen Seiten, auch für die, die andere Websites einbetten.',
    statusTitle: 'Wie barrierefrei die Website ist',
    status: {
      fully: (binding) => `Die Website ist mit ${binding} vollständig vereinbar.`,
      partly: (binding) =>
        `Die Website ist mit ${binding} teilweise vereinbar. Was nicht vereinbar ist und was nicht geprüft wurde, steht unten.`,
      not: (binding) => `Die Website ist mit ${binding} nicht vereinbar.`,
    },
    standard: (standard, binding) =>
      `Maßstab ist die ${standard}, die ${binding} aufnimmt. Für bayerische öffentliche Stellen ist sie durch die Bayerische Digitalverordnung (BayDiV) verbindlich.`,
    builtTo: (level) => `Gebaut ist die Website nach der neueren ${level}.`,
    checkTitle: 'Wie geprüft wurde',
    dates: (written, checked) => `Erklärung erstellt: ${written}. Zuletzt geprüft: ${checked}.`,
    gapsTitle: 'Bekannte Lücken',
    kinds: {
      barrier: 'Nicht vereinbar',
      untested: 'Nicht geprüft',
      open: 'Nicht geklärt',
      foreign: 'Inhalte anderer',
    },
    criteria: 'Kriterien',
    reason: 'Warum',
    remedy: 'Was hilft',
    when: 'Wann',
    noDate: 'noch kein Termin',
    mapTitle: 'Eine Anmerkung zu Karten',
    keysTitle: 'Worauf Sie sich verlassen können',
    keys: [
      'Alles lässt sich allein mit der Tastatur bedienen. „?“ öffnet im Atlas eine Liste aller Tasten.',
      'Die Liste zeigt dieselben Fakten wie Karte und Zeitleiste, als Tabellen.',
      'Form und Farbe nennen beide die Art eines Zeichens; keine Farbe steht allein.',
      'Hell, dunkel und hoher Kontrast folgen den Einstellungen Ihres Systems, ebenso die verringerte Bewegung.',
      'Die Seiten lassen sich auf 400 % vergrößern und drucken, und die Fakten sind ohne JavaScript lesbar.',
    ],
    feedbackTitle: 'Eine Barriere melden',
    feedback:
      'Sind Sie auf eine Barriere gestoßen, oder brauchen Sie etwas in anderer Form? Bitte schreiben Sie uns; wir antworten und suchen einen Weg.',
    mail: 'E-Mail',
    phone: 'Telefon',
    enforcementTitle: 'Durchsetzung',
    enforcement: (weeks) =>
      `Hilft Ihnen unsere Antwort nicht weiter oder erhalten Sie innerhalb von ${String(weeks)} Wochen keine, können Sie sich an die Stelle wenden, die digitale Barrierefreiheit in Bayern durchsetzt und überwacht:`,
    enforcementBasis: (basis) => `Rechtsgrundlage: ${basis}.`,
    enforcementLink: 'Informationen der Bayerischen Staatsregierung zur digitalen Barrierefreiheit',
  },
  privacy: {
    title: 'Datenschutz',
    description:
      'Der TUM Global Atlas setzt keine Cookies, speichert ohne Ihren Auftrag nichts auf Ihrem Gerät, misst niemanden und lädt nichts von anderen Servern.',
    lead: 'Sie können diesen Atlas nutzen, ohne uns etwas mitzuteilen. Er setzt keine Cookies, speichert ohne Ihren Auftrag nichts auf Ihrem Gerät, zählt keine Besuche und lädt nichts von den Servern anderer.',
    notTitle: 'Was hier nicht geschieht',
    not: [
      'Keine Cookies und kein anderer Speicher in Ihrem Browser, um den Sie nicht gebeten haben. Deshalb fragt auch kein Banner nach einer Einwilligung.',
      'Keine Besuchsstatistik, keine Werbung, keine Profile.',
      'Keine Anfragen an Dritte: Karte, Schrift und Fakten kommen alle vom eigenen Server dieser Website.',
      'Keine Konten und keine Formulare, die Daten senden.',
    ],
    linkTitle: 'Ihre Ansicht steht in der Adresse',
    link: 'Was Sie auswählen und suchen, steht in der Adresse der Seite, damit Sie es teilen können. Wie bei jeder Seite wird die Adresse auch an den Server gesendet, wenn Sie sie öffnen oder neu laden.',
    storageTitle: 'Was Ihr Browser auf Ihren Wunsch behält',
    storage:
      'Unter „Präsentieren“ können Sie den Atlas für einen Ort ohne Netz speichern. Erst dann legt die Website etwas ab: Ihr Browser behält die Dateien des Atlas und ein kleines Programm, einen Service Worker, der sie zeigt. Sie enthalten nichts über Sie, und nichts von dem, was Sie tun, wird aufgezeichnet. „Entfernen“ an derselben Stelle löscht alles wieder; ebenso das Löschen der Daten dieser Website in Ihrem Browser. Der Speicher ist für den Dienst erforderlich, den Sie ausdrücklich gewünscht haben (§ 25 Abs. 2 Nr. 2 TDDDG). Der Browser fragt den Server gegebenenfalls, ob sich das Programm oder der Atlas geändert hat.',
    talk: 'Öffnen Sie beim Präsentieren ein Vortragsfenster, so finden sich die beiden Fenster nach einem Neuladen an ihren Fensternamen wieder (window.name). Ein solcher Name enthält eine Zufallszahl, wird niemandem gesendet und verschwindet, wenn das Fenster geschlossen wird.',
    logsTitle: 'Protokolle des Servers',
    logs: 'Wenn Sie eine Seite öffnen, sendet Ihr Browser Daten, die der Server für seine Antwort braucht: Ihre IP-Adresse, die Zeit, die Adresse der Seite sowie den Namen von Browser und System. Der Server kann sie für begrenzte Zeit aufzeichnen, damit er sicher läuft und Fehler gefunden werden.',
    host: 'Betreiber des Servers',
    retention: 'Aufbewahrt für',
    basis: 'Rechtsgrundlage',
    linksTitle: 'Links zu anderen Websites',
    links:
      'Quellen und Websites der Partner sind Links. Erst wenn Sie einem folgen, erfährt die andere Website von Ihrem Besuch; dort gelten deren eigene Regeln.',
    mailTitle: 'Wenn Sie uns schreiben',
    mail: 'Wer per E-Mail eine Korrektur vorschlägt oder eine Barriere meldet, gibt uns eine Adresse und eine Nachricht. Wir verwenden beides, um zu antworten und den Hinweis zu prüfen.',
    personsTitle: 'Personen in den Fakten',
    persons:
      'Einige Fakten nennen Personen in ihrer amtlichen Rolle, etwa wer ein Abkommen unterzeichnet hat, mit der veröffentlichten Quelle. Private Daten werden nicht gezeigt.',
    embedTitle: 'Für alle, die den Atlas einbetten',
    embed:
      'Wenn Sie den Atlas in einem Rahmen auf Ihrer eigenen Seite zeigen, verbinden sich die Browser Ihrer Besucherinnen und Besucher mit unserem Server und übermitteln ihm dabei ihre IP-Adresse. Weisen Sie in Ihrem eigenen Datenschutzhinweis darauf hin. Soll die Verbindung erst nach einem Klick entstehen, zeigen Sie zuerst ein Bild oder eine Schaltfläche und laden Sie den Rahmen danach.',
    rightsTitle: 'Ihre Rechte',
    rightsLead: 'Nach der Datenschutz-Grundverordnung (DSGVO) haben Sie das Recht,',
    rights: [
      'zu erfahren, welche Daten über Sie verarbeitet werden (Artikel 15),',
      'falsche Daten berichtigen zu lassen (Artikel 16),',
      'Daten löschen oder ihre Verarbeitung einschränken zu lassen (Artikel 17 und 18),',
      'der Verarbeitung aus Gründen Ihrer besonderen Situation zu widersprechen (Artikel 21),',
      'sich bei einer Aufsichtsbehörde zu beschweren (Artikel 77).',
    ],
    authority: 'Für bayerische öffentliche Stellen ist zuständig:',
    authorityName: 'Bayerischer Landesbeauftragter für den Datenschutz',
    controllerTitle: 'Wer verantwortlich ist',
    controller: 'Verantwortlich für die Verarbeitung ist die Institution, die im Impressum steht.',
    officer: 'Datenschutzbeauftragte Stelle',
    officerMail: 'E-Mail',
    imprint: 'Impressum',
  },
  imprint: {
    title: 'Impressum',
    description: 'Wer den TUM Global Atlas herausgibt und wie Sie uns erreichen.',
    lead: 'Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG) und § 18 des Medienstaatsvertrags (MStV).',
    publisherTitle: 'Wer diese Website herausgibt',
    provider: 'Herausgeber',
    address: 'Anschrift',
    representedBy: 'Vertreten durch',
    contactTitle: 'Kontakt',
    mail: 'E-Mail',
    phone: 'Telefon',
    supervision: 'Aufsichtsbehörde',
    vatId: 'Umsatzsteuer-Identifikationsnummer',
    responsible: 'Verantwortlich für den Inhalt (§ 18 MStV)',
    factsTitle: 'Fakten, Bilder und Software',
    facts:
      'Quellen, Lizenzen der Fakten und der Software sowie die Herkunft der Karte erklärt die Seite',
    linksTitle: 'Links',
    links:
      'Jede Quelle ist so verlinkt, wie sie bei der letzten Prüfung stand. Für den Inhalt der verlinkten Websites sind deren Betreiber verantwortlich.',
  },
}
