package import CaseModel

/// The leader's page: what must not wait, and who must not stand alone.
extension Wording.Desk {
    package static let teamOverdue = "Overskredet"
    package static let teamOverdueNone = "Ingen opkald er overskredet."
    package static let teamToday = "Skal nås i dag"
    package static let teamTodayNone = "Ingen andre opkald skal nås i dag."
    package static let teamLater = "Senere"
    package static let teamRed = "Sager på rødt trin"
    package static let teamRedNone = "Ingen åbne sager står på rødt trin."
    package static let prompts = "1:1-samtaler"
    package static let promptsNone = "Ingen venter på en samtale med dig."
    package static let promptsHint =
        "Vi gemmer, at du har tilbudt samtalen, og om den blev holdt. Aldrig det, I talte om."
    package static let promptsMore = "Alt, hvad du er bedt om, står under Trivsel."
    package static let reviews = "Læring"
    package static let reviewsNone = "Ingen gennemgange er åbne."
    package static let employee = "Medarbejder"
    package static let owed = "Skylder"
    package static let ofThoseOverdue = "Heraf overskredet"
    package static let citizenColumn = "Borger"
    package static let actionColumn = "Handling"
    package static func promptFor(_ name: String) -> String { "Tilbyd \(name) en 1:1-samtale" }
    package static func promptSince(_ asked: String, latest: String) -> String {
        "Bedt om \(asked). Svar senest \(latest)."
    }
    /// How a request stands, as the leader who is to answer it reads it.
    package static func standing(of row: PromptRow, at now: Timestamp) -> String {
        let latest = Wording.nearLatest(before: row.by, at: now)
        switch (row.state, row.stage) {
        case (.open, _): return promptSince(Wording.near(row.asked, at: now), latest: latest)
        case (.offered, .first): return "\(answered(row)) Skriv senest \(latest), om det blev holdt."
        case (.offered, _):
            return "\(answered(row)) Der mangler svar på, om det blev holdt. Skriv det senest \(latest)."
        case (.held, _), (.declined, _), (.lapsed, _): return answered(row)
        }
    }
    /// That it has gone up: to whoever reads it, or from whoever reads it, who may still answer.
    package static func passed(_ row: PromptRow, to viewer: PersonID?, name: (PersonID) -> String) -> String? {
        guard let before = row.passedFrom else { return nil }
        return before == viewer
            ? "Givet videre til \(name(row.leader)), fordi der manglede svar. Du kan stadig svare."
            : "Givet videre fra \(name(before)), der ikke har svaret."
    }
    /// What became of it, and on which day.
    package static func answered(_ row: PromptRow) -> String {
        let isTakenOver = row.care == .caseworkerChange && row.state == .held
        let state = isTakenOver ? "En kollega har overtaget" : name(of: row.state).firstUpper
        return row.on.map { "\(state) \(Wording.shortDay($0))." } ?? "\(state)."
    }
    package static func promptsAbout(_ names: [String], leader: String) -> String {
        "\(leader) er bedt om at tilbyde en 1:1-samtale til \(Wording.listed(names))."
    }
    package static func promptsFolded(_ count: Int) -> String { "\(count) samtaler mere" }
    package static func teamAll(_ count: Int) -> String { "Vis alle \(count)" }
    package static func teamNext(_ count: Int) -> String { "Vis de næste (\(count) mere)" }
    package static let teamFurther = "Vis flere"
    package static let teamWhole = "Hele Holdet"

    /// How many of something there are, as far as is known: a part that its owner cut has at least so many.
    package struct KnownCount: Hashable, Sendable {
        fileprivate let count: Int
        fileprivate let hasMore: Bool

        package init(_ count: Int, orMore hasMore: Bool = false) {
            self.count = count
            self.hasMore = hasMore
        }

        fileprivate func said(_ what: String) -> String? {
            count > 0 ? "\(hasMore ? "mindst " : "")\(count) \(what)" : nil
        }
    }

    /// - Parameters:
    ///   - people: how many wait for a 1:1, each once.
    ///   - incidents: how many are not seen to; absent while nobody can say.
    ///   - helps: whether somebody waits for another help than a 1:1.
    package static func leads(
        _ overdue: KnownCount, _ today: KnownCount, _ people: Int, escalations: KnownCount = KnownCount(0),
        incidents: Int? = 0, helps: Bool = false
    ) -> String {
        let parts = [
            KnownCount(incidents ?? 0).said("\(incidents == 1 ? "hændelse" : "hændelser") skal følges op"),
            escalations.said("venter på dit svar"), overdue.said("overskredet"), today.said("skal nås i dag"),
            KnownCount(people).said("venter på en 1:1-samtale med dig"),
        ].compactMap(\.self)
        guard parts.isEmpty else { return parts.joined(separator: ", ").firstUpper + "." }
        if helps { return "Ingen opkald haster. Nogen venter på hjælp fra dig; det står her på siden." }
        return incidents == nil
            ? "Ingen opkald haster på holdet lige nu. Om noget haster under Trivsel, kan ikke vises."
            : "Intet haster på holdet lige nu."
    }

    package static func choice(_ state: PromptState, after before: PromptState) -> String {
        switch state {
        case .offered where before == .offered: "Det er stadig tilbudt"
        case .open: "Ikke svaret"
        case .offered: "Jeg har tilbudt det"
        case .held: "Den er holdt"
        case .declined: "Medarbejderen takkede nej"
        case .lapsed: "Bortfaldet"
        }
    }

    package static func name(of state: PromptState) -> String {
        switch state {
        case .open: "ikke svaret"
        case .offered: "tilbudt"
        case .held: "holdt"
        case .declined: "takket nej"
        case .lapsed: "bortfaldet"
        }
    }

    /// The reminders run; when they last did.
    package static func ticked(_ last: String?) -> String {
        "Frister og påmindelser blev sidst gennemgået \(last ?? "for et øjeblik siden")."
    }

    package static func tickLate(_ last: String?) -> String {
        """
        Påmindelserne er forsinkede\(last.map { ": frister blev sidst gennemgået \($0)" } ?? ""). Ingen får besked lige nu. \
        Hold selv øje med fristerne her, og sig det til jeres it-drift.
        """
    }

    /// What was registered reaches nobody: the bus takes nothing in.
    package static func unheard(since when: String) -> String {
        """
        Det, der er registreret siden \(when), er ikke nået frem til resten af systemet. Nye klager står ikke på nogens liste, og ingen \
        får besked om dem. Tal selv sammen om, hvem der ringer, gem, hvad I skriver, og sig det til jeres it-drift.
        """
    }

    package static let tickUnknown = """
        Det kan ikke ses lige nu, om påmindelserne kører. Hold selv øje med fristerne, og prøv igen om lidt.
        """
}
