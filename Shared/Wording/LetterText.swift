package import CaseModel

/// A letter to a citizen in words: everything that stands on the paper, before it is set in type.
///
/// What was sent is kept as this, with the digest of the finished document.
package struct LetterText: Codable, Hashable, Sendable {
    /// Which template in which version, `receipt/1`. Changed words are a new version.
    package let template: String
    package let sender: LetterSender
    /// Name and address as they stand in the envelope's window.
    package let recipient: [String]
    package let date: CivilDay
    /// What the citizen can say on the telephone to have the case found.
    package let `case`: CaseID
    package let blocks: [LetterBlock]
    /// The citizen's other cases that it is about too; absent where there are none.
    package let also: [CaseID]?

    package init(
        template: String, sender: LetterSender, recipient: [String], date: CivilDay, case: CaseID,
        blocks: [LetterBlock], also: [CaseID]? = nil
    ) {
        self.also = also
        self.template = template
        self.sender = sender
        self.recipient = recipient
        self.date = date
        self.case = `case`
        self.blocks = blocks
    }

    /// All its words as one text, a paragraph for each block; what somebody typed only where asked for.
    package func words(withTyped: Bool) -> String {
        blocks.compactMap { block -> String? in
            switch block {
            case .heading(let text), .section(let text): "\(text)."
            case .paragraph(let text): text
            case .items(let items): items.joined(separator: "\n\n")
            case .verbatim(let text): withTyped ? text : nil
            case .newPage: nil
            }
        }.joined(separator: "\n\n")
    }

    /// The same letter with these lines in the envelope's window.
    ///
    /// - Parameter child: whom it is about, where it goes to whoever holds custody: they are greeted, and told why they get it.
    package func addressed(to window: [String], of child: String? = nil) -> LetterText {
        var blocks = blocks
        if let child, let parent = window.first {
            let greeting = Wording.greeting(child)
            blocks = blocks.flatMap { $0 == greeting ? [Wording.greeting(parent), Wording.inStead(of: child)] : [$0] }
        }
        return LetterText(
            template: template, sender: sender, recipient: window, date: date, case: `case`, blocks: blocks,
            also: also)
    }
}

/// One piece of a letter, in reading order.
package enum LetterBlock: Codable, Hashable, Sendable {
    /// What the letter is; the first stands alone at the top.
    case heading(String)
    case section(String)
    case paragraph(String)
    case items([String])
    /// Somebody's own words, with their own line breaks.
    case verbatim(String)
    /// What follows stands on a page of its own.
    case newPage
}

/// Who writes, and how the citizen gets hold of them; per unit.
package struct LetterSender: Codable, Hashable, Sendable {
    package let municipality: String
    package let unit: String
    package let addressLines: [String]
    package let phone: String
    /// When the telephone is answered: "mandag til onsdag kl. 8–16".
    package let phoneHours: String
    /// Where an objection can be written with the letter's code; absent when there is no such page.
    package let page: String?
    /// Ways in which this citizen may not reach us now, of which the letter says nothing; absent when none is closed.
    package let closedWays: [ContactWay]?
    /// The citizen's contact person, by name; absent where there is none.
    package let contactPerson: String?

    package init(
        municipality: String, unit: String, addressLines: [String], phone: String, phoneHours: String, page: String?,
        closedWays: [ContactWay]? = nil, contactPerson: String? = nil
    ) {
        self.closedWays = closedWays
        self.contactPerson = contactPerson
        self.municipality = municipality
        self.unit = unit
        self.addressLines = addressLines
        self.phone = phone
        self.phoneHours = phoneHours
        self.page = page
    }
}

/// Who answers for a letter's words by name.
///
/// Whom to contact is the sender, the unit that has the case. Somebody of another unit signs with their own: nobody should look
/// for them where they are not.
package struct LetterWriter: Hashable, Sendable {
    package let name: String
    /// The unit they belong to; absent where that is the one that has the case, or nobody can say.
    package let otherUnit: String?

    package init(_ name: String, of otherUnit: String? = nil) {
        self.name = name
        self.otherUnit = otherUnit
    }
}

extension LetterSender {
    /// The same to a citizen who may not reach us in these ways.
    package func without(_ ways: [ContactWay]) -> LetterSender {
        let closed = Set((closedWays ?? []) + ways)
        return LetterSender(
            municipality: municipality, unit: unit, addressLines: addressLines, phone: phone, phoneHours: phoneHours,
            page: closed.contains(.writing) ? nil : page,
            closedWays: closed.isEmpty ? nil : ContactWay.allCases.filter(closed.contains),
            contactPerson: contactPerson)
    }

    /// The same to a citizen who has this colleague to turn to.
    package func naming(_ contactPerson: String?) -> LetterSender {
        LetterSender(
            municipality: municipality, unit: unit, addressLines: addressLines, phone: phone, phoneHours: phoneHours,
            page: page, closedWays: closedWays, contactPerson: contactPerson)
    }

    package func isOpen(_ way: ContactWay) -> Bool { closedWays?.contains(way) != true }

    /// Who writes, as it stands at the head of a letter; without a telephone that the citizen may not ring to.
    package var lines: [String] {
        [municipality, unit] + addressLines + (isOpen(.phone) ? ["Telefon \(phone)"] : [])
    }
}

extension Wording {
    /// The title of every document to a citizen: it shows in file lists and window bars, so it says nothing.
    package static let documentTitle = "Brev fra kommunen"

    /// How far one has read: "Side 1 af 2".
    package static func page(_ page: Int, of pages: Int) -> String { "Side \(page) af \(pages)" }

    /// What stands above the case's identifier.
    package static func caseLine(_ case: CaseID) -> String { "Sag \(`case`)" }

    /// The same where the letter is about others too: "Sag K-1 og 2 andre sager". Their numbers stand in the letter.
    package static func caseLine(_ letter: LetterText) -> String {
        let others = letter.also?.count ?? 0
        let more = others == 0 ? "" : others == 1 ? " og 1 anden sag" : " og \(others) andre sager"
        return caseLine(letter.case) + more
    }

    static func greeting(_ name: String?) -> LetterBlock {
        .paragraph(name.map { "Kære \($0)" } ?? "Til dig, det handler om")
    }

    /// Why a letter about a child comes to whoever holds custody.
    static func inStead(of child: String) -> LetterBlock {
        .paragraph(
            "Du får brevet, fordi du har forældremyndigheden over \(child). Når der står »du« i brevet, er det \(child)."
        )
    }

    /// Whom the citizen can contact from now on: their contact person by name where there is one, by the ways
    /// that are open to them.
    ///
    /// - Parameter also: the citizen's other cases that the letter is about; any of their numbers will do.
    static func contact(_ sender: LetterSender, about case: CaseID, also: [CaseID] = []) -> [LetterBlock] {
        let named = sender.contactPerson.map { "Din kontaktperson er \($0). " } ?? ""
        let number =
            also.isEmpty
            ? "Oplys gerne sagens nummer: \(`case`)." : "Oplys gerne et af sagernes numre, for eksempel \(`case`)."
        guard sender.closedWays != nil else {
            return [
                .section("Hvem kan du kontakte?"),
                .paragraph(
                    "\(named)Ring til \(sender.unit) på telefon \(sender.phone), \(sender.phoneHours). Du kan også skrive til "
                        + "os med Digital Post eller på adressen øverst i brevet. \(number)"),
            ]
        }
        return [.section("Sådan kan du kontakte os"), .paragraph(named + "\(openWays(sender)) \(number)")]
    }

    /// Only the ways that are open, each said in full.
    private static func openWays(_ sender: LetterSender) -> String {
        let ways = [
            sender.isOpen(.phone) ? "ringe til \(sender.unit) på telefon \(sender.phone), \(sender.phoneHours)" : nil,
            sender.isOpen(.writing) ? "skrive til os med Digital Post eller på adressen øverst i brevet" : nil,
            sender.isOpen(.attendance) ? "komme til os på adressen øverst i brevet" : nil,
        ].compactMap(\.self)
        return ways.enumerated().map { $0 == 0 ? "Du kan \($1)." : "Du kan også \($1)." }.joined(separator: " ")
    }

    /// How to get hold of us, as a wish: "ring eller skriv til os", without the ways that are closed.
    static func reachUs(_ sender: LetterSender) -> String {
        switch (sender.isOpen(.phone), sender.isOpen(.writing)) {
        case (true, true): "ring eller skriv til os"
        case (true, false): "ring til os"
        case (false, true): "skriv til os"
        case (false, false): "kom til os"
        }
    }

    /// With what a letter begins to close; what follows it on its page is who signs.
    package static let regards = LetterBlock.paragraph("Venlig hilsen")

    /// - Parameter writer: who answers for the words by name, above the unit they belong to.
    static func signature(_ sender: LetterSender, with writer: LetterWriter? = nil) -> [LetterBlock] {
        let lines = [writer?.name, writer?.otherUnit ?? sender.unit, sender.municipality].compactMap(\.self)
        return [regards, .paragraph(lines.joined(separator: "\n"))]
    }
}
