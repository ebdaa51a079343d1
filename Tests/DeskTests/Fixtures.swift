import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Support

/// A Monday morning at ten past nine, on which the tests take place.
let monday: Timestamp = "2026-11-23T09:10+01:00"

extension NameBook {
    static let north = NameBook(
        units: [StaffUnit(unit: "U-nord", name: "Jobcenter Nord", parent: nil, leader: "P-lone")],
        people: [
            StaffMember(
                person: "P-karen", name: "Karen Strøm", title: "Sekretariat", unit: "U-nord", roles: [.secretariat],
                isActive: true),
            StaffMember(
                person: "P-lone", name: "Lone Ågård", title: "Leder", unit: "U-nord", roles: [.leader], isActive: true),
            StaffMember(
                person: "P-mette", name: "Mette Rønne", title: "Sagsbehandler", unit: "U-nord", roles: [.caseworker],
                isActive: true),
        ])
}

extension NameBook {
    /// The same, with Mette away until Wednesday and one more colleague to ring.
    static let short = NameBook(
        units: north.units,
        people: [
            StaffMember(
                person: "P-ahmed", name: "Ahmed Yıldız", title: "Sagsbehandler", unit: "U-nord", roles: [.caseworker],
                isActive: true),
            StaffMember(
                person: "P-gone", name: "Gunnar Gået", title: "Sagsbehandler", unit: "U-nord", roles: [.caseworker],
                isActive: false),
        ] + north.people, absences: [Absence(absence: "V-1", person: "P-mette", from: "2026-11-23", to: "2026-11-25")])
}

extension ShowCallerCard.Reply {
    static func named(_ name: String, _ summary: String = "Breve er ikke besvaret.") -> ShowCallerCard.Reply {
        ShowCallerCard.Reply(
            name: name, phone: "12345678", summary: summary, points: [], pointsHandedOn: 0, offers: [], step: .yellow)
    }
}

extension Viewer {
    static let mette = Viewer(person: "P-mette", unit: "U-nord", roles: [.caseworker], leads: [])
    static let lone = Viewer(person: "P-lone", unit: "U-nord", roles: [.leader], leads: ["U-nord"])
}

extension String {
    /// A page without what changes with each edition of style and script.
    var withoutDigests: String {
        replacing(StyleSheet.digest, with: "digest").replacing(Script.digest, with: "digest")
    }
}

extension Answers {
    init(_ pairs: KeyValuePairs<String, String>) {
        self.init(pairs.map { Field(name: $0.key, value: $0.value) })
    }

    /// The same with another word in that field.
    func with(_ name: String, _ value: String) -> Answers {
        var changed = self
        changed.set(name, value)
        return changed
    }

    /// A registration with everything it needs.
    static let registration = Answers([
        "command": "D-1", "name": "Åse Ærøskøbing", "phone": "12 34 56 78", "address": "Søvej 1\n9999 Prøveby",
        "verified": "yes", "summary": "Breve er ikke blevet besvaret.", "kind": "complaint",
        "point-1": "Ingen svar i tre uger", "point-kind-1": "procedural", "channel": "phone", "unit": "U-nord",
        "assigned": "P-mette", "wish": "call",
    ])

    /// A conversation that ended well, with everything it needs.
    static let conversation = Answers([
        "command": "D-2", "text": "Vi talte om brevene.", "explained": "Hvordan vi svarer fremover.",
        "agreement-1": "Vi svarer inden fredag", "ball-1": "municipality", "by-1-day": "27", "by-1-month": "11",
        "by-1-year": "2026", "outcome": "solved", "caller": "citizen", "caller-how": "knownNumber", "consent": "yes",
        "consent-words": "Ja tak, det er fint.",
    ])
}

extension CallRow {
    static func sample(
        _ number: Int, due: Timestamp, state: CallState = .awaited, assigned: PersonID? = "P-mette", step: Step? = nil,
        attempts: Int = 0
    ) -> CallRow {
        let limit = Deadline(rule: .workingDay, profile: "kl", version: 1, due: due)
        return CallRow(
            case: CaseID(unchecked: "K-\(number)"), callback: CallbackID(unchecked: "C-\(number)"), unit: "U-nord",
            assigned: assigned, reason: .firstContact, target: limit, limit: limit, state: state, attempts: attempts,
            step: step)
    }
}

extension FieldFaults {
    var fields: [String] { all.map(\.field) }
}

extension Town {
    /// A complaint by telephone, of a citizen with an address, which mette has registered and is to ring about.
    func aasesComplaint() throws -> CaseID {
        try ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(
                    name: "Åse Ærøskøbing", phone: "12345678", addressLines: ["Søvej 1", "9999 Prøveby"],
                    isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Intet svar i tre uger")],
                summary: "Breve er ikke besvaret.", assigned: "P-demo07"), as: "mette"
        ).case
    }
}
