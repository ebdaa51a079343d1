package import CaseModel

extension Command {
    private static let ground = Guide.Option.needed(
        "ground", "GROUND", "how that is known: \(words(DeliveryGround.self, joined: ", "))")
    private static let written = Guide.Option.optional(
        "reason", "REF", "where it is written, DRIFT-1234: letters, digits and -_./#, no words; needed for other")

    /// The guides of what whoever runs it sees of letters on their way, and does about them.
    var deliveryGuide: Guide {
        switch self {
        case .lettersShow:
            Guide("How one letter stands, and how that is known; never its words.", ["LETTER"], .bus)
        case .lettersConfirm:
            Guide(
                "Writes down what became of a letter that nobody was sure of.", ["LETTER"], .bus,
                [
                    .needed("said", "WHAT", "received, bounced or lost"), Self.ground, Self.written,
                ])
        case .lettersAgain:
            Guide(
                "Has another copy made and sent, once, in place of one that did not arrive.", ["LETTER"], .bus,
                [Self.ground, Self.written],
                notes: """
                    Its words and address are fetched anew from their owners. A letter that may have arrived is never sent
                    again by itself; look at the mail server's log or ask the recipient first.
                    """)
        case .lettersSettle:
            Guide(
                "Nothing more is sent of a letter that did not come or cannot go; one that lies unprinted is stopped.",
                ["LETTER"],
                .bus, [.needed("ground", "GROUND", "why: \(words(SettlingGround.self, joined: ", "))"), Self.written])
        case .lettersJournal:
            Guide(
                "Lays a letter, or a document that came in, for the journal once more.", ["LETTER|DOCUMENT"], .bus,
                notes: """
                    What kept it out of the journal is put right by then. DOCUMENT is the UUID in the list, which the case system
                    knows it by; the case system sees it under the same UUID again, and never enters it twice.
                    """)
        default:
            Guide(
                "Letters that somebody must do something about; no cases, no names, no words.", ["[STAND]"], .bus,
                [.optional("limit", "N", "at most so many of each kind; \(ListDeliveries.most) if not said")],
                notes: "STAND shows only those that stand so: \(words(LetterStand.self, joined: ", ")); or unlooked.")
        }
    }
}

/// Letters on their way, as whoever runs Genklang reads them.
package enum DeliveryTables {
    package static func list(_ reply: ListDeliveries.Reply) -> String {
        let incoming = reply.incoming ?? []
        let unlooked =
            reply.unlooked.map { "on paper and never looked up: \($0); genklang letters list unlooked\n" } ?? ""
        guard !reply.rows.isEmpty || reply.next != nil || reply.more != nil || !incoming.isEmpty else {
            return "no letters wait for anybody\n" + unlooked
        }
        var table = Table(["STAND", "LETTER", "KIND", "CHANNEL", "SINCE", "CODE", "REFERENCE"])
        for row in reply.rows {
            let delivery = row.letter.delivery
            table.add([
                row.stand.rawValue, row.letter.letter.rawValue, row.letter.kind.rawValue,
                delivery?.channel.rawValue ?? "-", (delivery?.since ?? row.letter.since).civil.description,
                code(of: row) ?? "-", delivery?.evidence?.reference ?? "-",
            ])
        }
        // What came in and has no number in the journal, by the UUID that the case system knows it by.
        for item in incoming {
            table.add([
                LetterStand.unjournaled.rawValue, item.row.document.rawValue, "incoming \(item.row.kind.rawValue)",
                item.row.channel.rawValue, item.row.journal.since.civil.description, item.row.journal.code ?? "-", "-",
            ])
        }
        let more = (reply.more ?? []).map { "more: genklang letters list \($0.rawValue) --limit N\n" }.joined()
        let documents =
            reply.hasMoreIncoming == true
            ? "more documents came in and are not shown; they are when those above are in the journal\n" : ""
        return table.text + unlooked + more + documents
            + (reply.next == nil ? "" : "more of them are not shown; use --limit N\n")
    }

    /// Why it stands so: what the far end said, what stops it, or why the journal has not taken it.
    private static func code(of row: PlacedLetter) -> String? {
        let said = row.letter.delivery?.evidence?.code ?? row.letter.reason
        return row.stand == .unjournaled ? row.letter.journal?.code ?? said : said
    }

    package static func show(_ row: PlacedLetter) -> String {
        let delivery = row.letter.delivery
        let evidence = delivery?.evidence
        let facts: [(String, String?)] = [
            ("letter", row.letter.letter.rawValue), ("kind", row.letter.kind.rawValue), ("stand", row.stand.rawValue),
            ("channel", delivery?.channel.rawValue), ("document", delivery?.document),
            ("since", (delivery?.since ?? row.letter.since).civil.description), ("next", delivery?.next.rawValue),
            ("source", evidence?.source.rawValue), ("code", code(of: row)),
            ("reference", evidence?.reference), ("by", evidence?.by?.rawValue), ("digest", row.letter.digest),
        ]
        return facts.compactMap { name, value in value.map { "\(name): \($0.shownSafely)\n" } }.joined()
    }
}

extension TellDelivery {
    /// What the command line says became of it.
    ///
    /// - Parameter reference: where that is written, already looked at.
    package init(_ options: Options, reference: String?) throws(UsageFault) {
        guard let said = try options.choice("said", Said.self) else { throw UsageFault("--said is missing") }
        self.init(
            letter: try .typed(options.words[0], as: "LETTER"), said: said, reference: reference,
            ground: try options.choice("ground", DeliveryGround.self))
    }
}

extension SendAgain {
    /// What the command line wants sent again.
    ///
    /// - Parameter reference: where that is written, already looked at.
    package init(_ options: Options, reference: String?) throws(UsageFault) {
        self.init(
            letter: try .typed(options.words[0], as: "LETTER"),
            ground: try options.choice("ground", DeliveryGround.self), reference: reference)
    }
}

/// What is laid for the journal once more, as the command line names it: a letter, or a document that came in by its UUID.
package enum JournalWish: Equatable, Sendable {
    case letter(LetterID)
    case document(IncomingID)

    package init(_ options: Options) throws(UsageFault) {
        let word = options.words[0]
        if word.hasPrefix("\(LetterID.prefix)-") {
            self = .letter(try .typed(word, as: "LETTER"))
        } else {
            let isUUID = word.utf8.count == 36 && word.utf8.allSatisfy { "0123456789abcdef-".utf8.contains($0) }
            guard isUUID else { throw UsageFault("\"\(word)\" is neither a letter nor the UUID of a document") }
            self = .document(IncomingID(unchecked: word))
        }
    }
}

extension SettleLetter {
    /// Which letter the command line ends.
    ///
    /// - Parameter reference: where that is written, already looked at.
    package init(_ options: Options, reference: String?) throws(UsageFault) {
        self.init(
            letter: try .typed(options.words[0], as: "LETTER"),
            ground: try options.choice("ground", SettlingGround.self), reference: reference)
    }
}

extension ListDeliveries {
    /// On paper, and nobody has looked up how the citizen gets letters.
    private static let unlookedWord = "unlooked"

    /// Which letters the command line asks for.
    package init(_ options: Options) throws(UsageFault) {
        let word = options.words.first
        let stand = word.flatMap(LetterStand.init(rawValue:))
        let isUnlooked = word == Self.unlookedWord
        guard word == nil || stand != nil || isUnlooked else {
            throw UsageFault(
                "\"\(word ?? "")\" is no stand of a letter; known are: \(words(LetterStand.self, joined: ", ")), "
                    + Self.unlookedWord)
        }
        self.init(
            stand: stand, limit: min(try Self.mostShown(options), Self.most), isUnlooked: isUnlooked ? true : nil)
    }

    /// How many of each kind the command line shows.
    package static func mostShown(_ options: Options) throws(UsageFault) -> Int {
        try options.number("limit", in: 1...100_000) ?? most
    }
}
