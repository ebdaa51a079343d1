package import CaseModel

/// Tal: a period against another, small numbers hidden.
extension Wording.Desk {
    package static let figures = "Tal"
    package static let figuresHint =
        "En sag hører til den måned, den blev modtaget i, og tallene gives for hele måneder. »Få« er et tal fra 1 til 4; det vises ikke, så ingen kan genkendes. »Skjult« er et tal, som man kunne regne et andet ud af, også ved at trække perioder fra hinanden; det kan være stort. Står der »skjult« ved det meste, så vælg et helt kvartal, halvår eller år."
    /// Before the days that somebody asked for, beside those that were counted.
    package static let askedFor = "spurgt om"
    package static func figuresWidened(_ asked: ClosedRange<CivilDay>, to from: CivilDay, _ to: CivilDay) -> String {
        "Der er spurgt om \(Wording.shortDay(asked.lowerBound)) – \(Wording.shortDay(asked.upperBound)). Tallene gives for hele måneder, "
            + "så der er talt fra \(Wording.shortDay(from)) til og med \(Wording.shortDay(to))."
    }
    package static let figuresUnfinished = "Den måned, vi er i, er ikke talt med, før den er slut."
    package static let figuresThisMonth = "Tag denne måned med"
    package static let figuresFrom = "Første dag"
    package static let figuresTo = "Sidste dag"
    package static let figuresCompare = "Sammenlign med en anden periode"
    /// Over a picture, where the table has another period or other units beside.
    package static func figuresPictured(_ days: String) -> String {
        "Billedet viser \(days). Det, der sammenlignes med, står i tabellen."
    }
    package static let figuresContents = "På siden"
    package static func figuresTable(_ title: String) -> String { "Tabel: \(title)" }
    /// In place of a table in which every number is nought.
    package static let figuresNothing = "Der er ikke noget at tælle her i perioden."
    package static let figuresAgainstFrom = "Sammenlign med: første dag"
    package static let figuresAgainstTo = "Sidste dag, der sammenlignes med"
    package static let figuresUnit = "Enhed"
    package static let figuresUnits = "Flere enheder, eller andre at sammenligne med"
    package static let figuresUnitMore = "Sammen med"
    package static let figuresUnitAgainst = "Sammenlign med enheden"
    package static let figuresUnitsHint =
        "En enhed tælles med dem, der hører under den. Du kan vælge blandt dem, du leder."
    package static let figuresShow = "Vis tallene"
    package static let figuresExample = "Se forsøget fra 2012 som eksempel"
    package static let figuresOwn = "Tilbage til vores egne tal"
    package static let figuresExampleMark =
        "Eksempel. Tallene er lavet, så de passer til det, der er fortalt om forsøget i 2012: 71 klager talt igennem, 56 afsluttet efter samtalen, 15 gik videre. De andre klagers antal er vores eget."
    package static let figuresFile = "Hent tallene som fil til et regneark"
    package static let measure = "Mål"
    package static let measuredIn = "Måleenhed"
    package static let inDays = "dage"
    /// In place of a mean of nothing.
    package static let nothing = "–"
    package static let inHours = "timer"
    package static let figuresDates = "Skriv begge dage, som 1 1 2026."
    package static let figuresNoSuchDay = "Den dag findes ikke. Skriv dagene, som 1 1 2026."

    package static let handlingHint =
        "De andre klager vises ved siden af: metoden må ikke gøre dem langsommere."
    package static let answeredOwn = "svaret af borgeren selv"
    package static let answeredAsked = "spurgt af en af os"
    package static let referencesHead = "Til sammenligning"
    package static let references = [
        "Forsøget i 2012: 71 klager, 56 afsluttet efter samtalen, 15 gik videre formelt; den almindelige tid faldt fra 28 til 17 dage, mens den steg for de øvrige (notat fra 2014).",
        "Omkring 20 kommuner bruger metoden, og en byggesagsafdeling kan bruge op til to årsværk om året på klager (»Sig tak for klagen«).",
        "Det, man håber på: mere direkte dialog, større tilfredshed, færre klager sendt videre, færre klager og mindre tid (Rødovre, 2017).",
    ]
}

/// What figures are about: each topic has a heading, a table and a place on the page.
package enum FigureTopic: String, Sendable {
    case overview, calls, copies, handling, excluded, experience

    package var title: String {
        switch self {
        case .overview: "Overblik"
        case .calls: "Første opkald"
        case .copies: "Kopien af notatet"
        case .handling: "Fra modtaget til afsluttet"
        case .excluded: "Gik den almindelige vej"
        case .experience: "Sådan blev borgerne mødt"
        }
    }
}

/// One line of figures: what it is, and how it is written.
package struct FigureLine: Hashable, Sendable {
    /// The stable name for spreadsheets and programs.
    package let key: String
    package let label: String
    /// The number alone, as a spreadsheet reckons with it: a decimal comma; "få" or "skjult" where it is not told.
    package let number: String
    /// What it is counted in, "dage"; empty for a number of complaints or people.
    package let unit: String
    /// The number of complaints or people; absent for a measure of time.
    package let count: Count?

    package init(_ key: String, _ label: String, _ count: Count) {
        self.key = key
        self.label = label
        number = Wording.count(count)
        unit = ""
        self.count = count
    }

    /// A measure of time.
    package init(_ key: String, _ label: String, _ number: String, in unit: String) {
        self.key = key
        self.label = label
        self.number = number
        self.unit = unit
        count = nil
    }

    /// As it is read: "17,0 dage".
    package var value: String {
        unit.isEmpty || [Wording.Desk.few, Wording.Desk.hidden, Wording.Desk.nothing].contains(number)
            ? number : "\(number) \(unit)"
    }
}

/// A group of lines under one heading.
package struct FigureGroup: Hashable, Sendable {
    package let topic: FigureTopic
    package let lines: [FigureLine]

    package init(_ topic: FigureTopic, _ lines: [FigureLine]) {
        self.topic = topic
        self.lines = lines
    }
}

/// A group of lines, each with the same line of another period; that is `nil` when there is no other.
package struct FigureComparison: Sendable {
    package let topic: FigureTopic
    package let lines: [(own: FigureLine, other: FigureLine?)]

    /// Whether any of them says more than that there is nothing.
    package var hasNumbers: Bool {
        lines.flatMap { [$0.own, $0.other].compactMap(\.self) }
            .contains { $0.number != "0" && $0.number != Wording.Desk.nothing }
    }
}

extension FigureLine {
    /// What stands beside it where the other period has no such line.
    fileprivate var nought: FigureLine { FigureLine(key, label, .number(0)) }
}

extension Wording {
    /// A number of people; "få" where it is few, and "skjult" where it is not told for the sake of another.
    package static func count(_ count: Count) -> String {
        switch count {
        case .number(let number): "\(number)"
        case .few: Desk.few
        case .hidden: Desk.hidden
        }
    }

    /// The mean and the median of a spread, in days or hours with one decimal: "17,0". "få" or "skjult" as their number is, and a
    /// dash where there was nothing to measure.
    private static func measures(_ key: String, _ label: String, _ spread: Spread, in unit: String) -> [FigureLine] {
        let minutes: Int64 = unit == Desk.inDays ? 1440 : 60
        func written(_ measure: Int64?) -> String {
            guard let measure else {
                // Of a number that is told there may be few that can be measured.
                if spread.count == .number(0) { return Desk.nothing }
                return spread.count.shown == nil ? count(spread.count) : Desk.few
            }
            let tenths = (measure * 10 + minutes / 2) / minutes
            return "\(tenths / 10),\(tenths % 10)"
        }
        return [
            FigureLine("\(key)-mean", "\(label) gennemsnit", written(spread.meanMinutes), in: unit),
            FigureLine("\(key)-median", "\(label) median", written(spread.medianMinutes), in: unit),
        ]
    }

    /// How many took less than so many days, place by place.
    private static func buckets(_ key: String, _ label: String, _ spread: Spread) -> [FigureLine] {
        spread.buckets.indices.map { place in
            let bucket = spread.buckets[place]
            return FigureLine(
                "\(key)-\(bucket.underDays.map { "under-\($0)" } ?? "more")",
                "\(label) \(self.bucket(place, of: spread.buckets))", bucket.count)
        }
    }

    /// "under 3 dage", "28 dage og mere".
    private static func bucket(_ place: Int, of buckets: [Spread.Bucket]) -> String {
        if let under = buckets[place].underDays { return "under \(counted(Int64(under), "dag", "dage"))" }
        let above = place > 0 ? buckets[place - 1].underDays ?? 0 : 0
        return "\(counted(Int64(above), "dag", "dage")) og mere"
    }

    private static func judged(_ figures: JudgedFigures?) -> [FigureLine] {
        guard let figures else { return [] }
        return [
            FigureLine("objections-upheld", "Indsigelser, hvor borgeren fik ret", figures.upheld),
            FigureLine(
                "objections-partly-upheld", "Indsigelser, hvor borgeren fik ret i noget", figures.partlyUpheld),
            FigureLine("objections-not-upheld", "Indsigelser, hvor notatet blev stående", figures.notUpheld),
        ]
    }

    /// All figures of a period, in groups; beside each line the same of another period. What only one of them has, a reason
    /// why complaints went the ordinary way, was nought in the other.
    package static func groups(_ figures: Figures, against: Figures?) -> [FigureComparison] {
        let others = against.map(groups)
        return groups(figures).enumerated().map { place, group in
            let other = others?[place].lines ?? []
            let beside = Dictionary(other.map { ($0.key, $0) }) { first, _ in first }
            let own = Set(group.lines.map(\.key))
            let missing = other.filter { !own.contains($0.key) }
            return FigureComparison(
                topic: group.topic,
                lines: group.lines.map { line in
                    (own: line, other: others == nil ? nil : beside[line.key] ?? line.nought)
                } + missing.map { line in (own: line.nought, other: line) })
        }
    }

    /// All figures of a period, in groups, as they are written everywhere: page, terminal, spreadsheet.
    package static func groups(_ figures: Figures) -> [FigureGroup] {
        let (calls, talks, objections) = (figures.calls, figures.talks, figures.objections)
        return [
            FigureGroup(
                .overview,
                [
                    FigureLine("received", "Modtaget", figures.received),
                    FigureLine("method", "Talt igennem, eller skal det", figures.method.received),
                    FigureLine("others", "De andre: gik den almindelige vej", figures.others.received),
                    FigureLine("closed-after-talk", "Afsluttet efter samtalen", talks.closedAfterTalk),
                    FigureLine("went-formal", "Gik videre formelt", talks.wentFormal),
                    FigureLine("neither", "Ingen af delene endnu", talks.neither),
                    FigureLine("objections", "Borgeren gjorde indsigelse", objections.cases),
                    FigureLine("objections-answered", "Indsigelser besvaret", objections.answered),
                    FigureLine("objections-open", "Indsigelser ikke besvaret endnu", objections.unanswered),
                ] + judged(objections.judged) + [
                    FigureLine("reopened", "Åbnet igen", objections.reopened),
                    FigureLine("repeats", "Borgeren henvendte sig igen undervejs", figures.repeats),
                ]),
            FigureGroup(
                .calls,
                [
                    FigureLine("called-in-time", "Inden fristen", calls.inTime),
                    FigureLine("called-late", "Efter fristen", calls.late),
                    FigureLine("not-called", "Ikke talt med endnu", calls.none),
                    FigureLine("within-24-hours", "Inden for 24 timer, døgnet rundt", calls.within24Hours),
                ] + measures("hours-to-call", "Tid til første samtale,", calls.elapsed, in: Desk.inHours)
                    + buckets("call-days", "Tid til første samtale:", calls.elapsed) + preventive(figures.preventive)),
            FigureGroup(
                .copies,
                [FigureLine("copies", "Kopier af notatet sendt", figures.copies.count)]
                    + measures("copy-hours", "Fra notat til kopi sendt,", figures.copies, in: Desk.inHours)
                    + buckets("copy-days", "Fra notat til kopi sendt:", figures.copies)),
            FigureGroup(.handling, handling(figures)),
            FigureGroup(
                .excluded,
                figures.excluded.map {
                    FigureLine("excluded-\($0.ground.rawValue)", name(of: $0.ground), $0.count)
                }),
            FigureGroup(.experience, figures.experience.flatMap(lines)),
        ]
    }

    /// Contacts before anybody has complained stand apart: they are no complaints.
    private static func preventive(_ figures: PreventiveFigures?) -> [FigureLine] {
        guard let figures else { return [] }
        return [
            FigureLine("preventive-in-time", "Forebyggende opkald: i tide", figures.inTime),
            FigureLine("preventive-late", "Forebyggende opkald: for sent", figures.late),
            FigureLine("preventive-not-called", "Forebyggende opkald: ikke talt med endnu", figures.none),
        ]
    }

    private static func handling(_ figures: Figures) -> [FigureLine] {
        [("method", "Metoden", figures.method), ("others", "De andre", figures.others)].flatMap { key, label, track in
            [
                FigureLine("\(key)-closed", "\(label): afsluttet", track.closed),
                FigureLine("\(key)-open", "\(label): åbne", track.open),
            ] + measures("\(key)-days", "\(label):", track.handling, in: Desk.inDays)
                + buckets("\(key)-days", "\(label):", track.handling)
        }
    }

    private static func lines(_ figure: ExperienceFigure) -> [FigureLine] {
        let answers = [(ExperienceAnswer.yes, figure.yes), (.partly, figure.partly), (.no, figure.no)]
        let all = answers.map { answer, number in
            FigureLine(
                "\(figure.question.rawValue)-\(answer.rawValue)", "\(question(figure.question)) \(name(of: answer))",
                number)
        }
        return all + share("own", Desk.answeredOwn, figure.own, of: figure.question)
            + share("asked", Desk.answeredAsked, figure.asked, of: figure.question)
    }

    /// Answers that citizens gave by themselves, or that one of us asked for.
    private static func share(
        _ key: String, _ label: String, _ share: ExperienceShare?, of question: ExperienceQuestion
    ) -> [FigureLine] {
        guard let share else { return [] }
        return [(ExperienceAnswer.yes, share.yes), (.partly, share.partly), (.no, share.no)].map { answer, number in
            FigureLine(
                "\(question.rawValue)-\(answer.rawValue)-\(key)",
                "\(Self.question(question)) \(name(of: answer)), \(label)", number)
        }
    }
}
