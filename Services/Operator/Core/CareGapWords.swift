package import CaseModel

/// What `genklang wellbeing gaps` says before its list: what was looked over, how much is wrong, and what waits for it.
package enum CareGapWords {
    package static func summary(_ found: ListCareGaps.Reply) -> [String] {
        let looked =
            if let units = found.units, let people = found.people {
                "looked over: \(count(units, "unit")), \(people) \(people == 1 ? "person" : "people"); "
            } else { "" }
        return [
            looked + "loops, unknown parents, leaders who have left, units and people with nobody above: "
                + count(found.gaps.count, "gap"),
            "\(count(found.waiting, "task")) \(found.waiting == 1 ? "waits" : "wait") because nobody can be asked",
        ]
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
