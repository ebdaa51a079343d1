import CaseModel
import DeskCore
import Web
import Wording

/// Who may hear and speak for a citizen, as Omkring borgeren, Sagen and Samtalen say it.
enum RepresentativesPart {
    /// Everything that is known of each.
    static func list(_ rows: [RepresentativeRow], staff: NameBook, now: Timestamp) -> HTML {
        let letters = recipient(among: rows, on: now.civil.day)
        let lines = rows.map { row -> HTML in
            let seen = Wording.Desk.proofSeen(
                row.representative.proof, by: staff.name(of: row.by), Wording.near(row.at, at: now))
            let number = Wording.Desk.number(row.number)
            return "<li>\(number) \(line(row.representative, to: letters))<br>\(seen)\(state(row, staff, now))</li>"
        }
        return "<ul class=\"plain\">\(lines)</ul>"
    }

    /// What one needs to know beside a case: who, what they may, and how they are reached.
    static func brief(_ rows: [RepresentativeRow], on day: CivilDay) -> HTML {
        let letters = recipient(among: rows, on: day)
        let lines = rows.map { row -> HTML in "<li>\(line(row.representative, to: letters))</li>" }
        return "<ul class=\"plain\">\(lines)</ul>"
    }

    /// Who gets the letters, where somebody does for the citizen: one, the newest of those whom they were to go to, as Intake has it.
    private static func recipient(among rows: [RepresentativeRow], on day: CivilDay) -> Representative? {
        rows.first { $0.representative.getsLetters && $0.stands(on: day) }?.representative
    }

    /// - Parameter recipient: who gets the letters; another whom they were to go to as well is given a copy by hand.
    private static func line(_ representative: Representative, to recipient: Representative?) -> HTML {
        let phone: HTML =
            representative.phone.map { number in
                Link(telephone: number).map { link -> HTML in " <a class=\"alone\" href=\"\(link)\">\(number)</a>" }
                    ?? HTML(escaping: " \(number)")
            } ?? .empty
        let letters: HTML =
            !representative.getsLetters
            ? .empty
            : recipient.map { $0 == representative } ?? true
                ? " \(Wording.Desk.lettersGoThere)" : " \(Wording.Desk.lettersGoTo(recipient?.name ?? ""))"
        return """
            <strong>\(representative.name)</strong> (\(Wording.Desk.choice(representative.relation)))\(phone). \
            \(Wording.Desk.standing(representative))\(letters)
            """
    }

    private static func state(_ row: RepresentativeRow, _ staff: NameBook, _ now: Timestamp) -> HTML {
        if let ended = row.ended {
            let words = Wording.Desk.representationEnded(
                ended.reason, by: staff.name(of: ended.by), Wording.near(ended.at, at: now))
            return "<br>\(words)"
        }
        guard !row.stands(on: now.civil.day) else { return .empty }
        let isComing = row.representative.from > now.civil.day
        return "<br>\(isComing ? Wording.Desk.representationComing : Wording.Desk.representationOver)"
    }
}

/// Omkring borgeren in brief, beside a case, a call and a meeting.
enum SurroundingsPart {
    static func html(_ surroundings: CitizenSurroundings?, of id: CaseID, on day: CivilDay) -> HTML {
        let link: HTML = """
            <p><a class="alone" href="\(SurroundingsPage.link(id))">\(Wording.Desk.goToSurroundings)</a></p>
            """
        guard let surroundings else { return link }
        let rows = surroundings.representatives
        let people: HTML =
            rows.isEmpty
            ? .empty : "<h3>\(Wording.Desk.representatives)</h3>\(RepresentativesPart.brief(rows, on: day))"
        return "\(holds(surroundings, of: id, on: day))\(people)\(link)"
    }

    /// What holds for the citizen, whoever stands beside them: a child's age, a protected address.
    static func holds(_ surroundings: CitizenSurroundings, of id: CaseID, on day: CivilDay) -> HTML {
        let age: HTML =
            surroundings.minor.flatMap { minor in
                guard minor.stands(on: day) else { return nil }
                let words = Wording.Desk.minor(
                    age: minor.age(on: day), isWrittenToThroughCustody: minor.isWrittenToThroughCustody(on: day))
                return "<p class=\"duty\">\(words)</p>"
            } ?? .empty
        guard surroundings.protection != nil else { return age }
        let link = Link(path: ["sager", id.rawValue, "omkring", "adresse"])
        return """
            \(age)<p class="duty"><strong>\(Wording.Desk.addressProtected).</strong> \(Wording.Desk.addressProtectedHint) \
            <a class="alone" href="\(link)">\(Wording.Desk.addressSee)</a></p>
            """
    }
}
