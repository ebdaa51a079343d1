package import CaseModel

extension Wording {
    /// Many things at once, by number: each stands on the reader's own page.
    package static func digest(_ counts: ReadDigest.Reply) -> StaffMessage {
        let lines = [
            counts.overdue > 0 ? "\(counts.overdue) opkald, hvor fristen er overskredet." : nil,
            counts.calls > 0 ? "\(counts.calls) opkald, der skal nås." : nil,
            counts.others == 1
                ? "1 anden ting, der skal gøres eller er forsinket."
                : counts.others > 1 ? "\(counts.others) andre ting, der skal gøres eller er forsinket." : nil,
        ].compactMap(\.self)
        return StaffMessage(
            subject: "Genklang: flere ting venter på dig",
            paragraphs: lines + ["Åbn Genklang, og se dem under “Mine opkald”. Det, du leder, står under “Holdet”."])
    }
}
