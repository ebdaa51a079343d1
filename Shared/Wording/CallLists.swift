package import CaseModel

/// The list of calls owed that lies on disk for the day on which nothing else works: identifiers, moments and counts.
extension Wording {
    package static func callListHead(_ unit: UnitID, count: Int) -> String {
        """
        Opkald, som enhed \(unit) skylder: \(count)
        Sagsnumre kan slås op i Genklang, når det virker igen. Ring fra sagens egne papirer indtil da.
        """
    }

    package static func callListLine(
        _ case: CaseID, ringing person: PersonID?, due: Timestamp, attempts: Int, isOverdue: Bool
    ) -> String {
        let who = person.map { "ringer: \($0)" } ?? "ingen er valgt til at ringe"
        let late = isOverdue ? "OVERSKREDET, " : ""
        return "sag \(`case`): \(late)senest \(latest(before: due)), \(who), forsøg: \(attempts)"
    }
}
