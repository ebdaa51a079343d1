package import CaseModel

extension Wording {
    /// Many things at once, by number: each stands on the reader's own page (R-036).
    package static func digest(_ counts: ReadDigest.Reply) -> StaffMessage {
        let lines = calls(counts) + others(counts) + [lateNotes(counts.lateNotes ?? [])].compactMap(\.self)
        return StaffMessage(
            subject: "Genklang: flere ting venter på dig",
            paragraphs: lines + ["Åbn Genklang, og se dem under “Mine opkald”. Det, du leder, står under “Holdet”."],
            place: .mine)
    }

    /// How many calls there are, the late ones by themselves.
    static func calls(_ counts: ReadDigest.Reply) -> [String] {
        [
            counts.overdue > 0 ? "\(counts.overdue) opkald, hvor fristen er overskredet." : nil,
            counts.calls > 0 ? "\(counts.calls) opkald, der skal nås." : nil,
        ].compactMap(\.self)
    }

    /// How many of each kind, and how many of those are late.
    private static func others(_ counts: ReadDigest.Reply) -> [String] {
        if let kinds = counts.kinds { return kinds.map(line) }
        return switch counts.others {
        case 0: []
        case 1: ["1 anden ting, der skal gøres eller er forsinket."]
        default: ["\(counts.others) andre ting, der skal gøres eller er forsinket."]
        }
    }

    private static func line(_ kind: DigestedKind) -> String {
        let late = kind.late == 0 ? "" : kind.late == kind.count ? ", overskredet" : ", \(kind.late) overskredet"
        return "\(counted(of: kind.kind, Int64(kind.count)))\(late)."
    }

    private static func counted(of kind: ObligationKind, _ count: Int64) -> String {
        switch kind {
        case .personalReceipt: counted(count, "personlig hilsen til en borger", "personlige hilsner til borgere")
        case .tellInvolved:
            counted(
                count, "gang, hvor de involverede skal høre om borgerens oplevelse",
                "gange, hvor de involverede skal høre om borgerens oplevelse")
        case .note: counted(count, "notat, der skal skrives", "notater, der skal skrives")
        case .copy: counted(count, "kopi af et notat, der skal sendes", "kopier af notater, der skal sendes")
        case .agreement: counted(count, "aftale med en borger", "aftaler med borgere")
        case .appointment: counted(count, "aftalt tidspunkt", "aftalte tidspunkter")
        case .followUp: counted(count, "svar, der skal følges op", "svar, der skal følges op")
        case .contact: counted(count, "borger, der skal høre fra os", "borgere, der skal høre fra os")
        }
    }

    /// A note that is late is the citizen's: which cases, so that nobody has to look for them.
    private static func lateNotes(_ cases: [CaseID]) -> String? {
        guard !cases.isEmpty else { return nil }
        let named = cases.map { "\($0)" }.joined(separator: ", ")
        return "Notatet om samtalen mangler i \(cases.count == 1 ? "sag" : "sagerne") \(named)."
    }
}
