import CaseModel
import Runtime
import Store
import Wire

extension CaseStore {
    static let insertion = """
        INSERT INTO complaint (
            case_id, received, registered, registered_by, channel, kind, unit, route, wish, summary, is_history,
            assigned, citizen_name, citizen_phone, citizen_email, citizen_address, citizen_cpr, citizen_is_verified,
            can_be_written_to, unsuitable_ground, unsuitable_reason, unsuitable_offers, state, is_closed)
        VALUES (
            :case, :received, :registered, :by, :channel, :kind, :unit, :route, :wish, :summary, :history,
            :assigned, :name, :phone, :email, :address, :cpr, :verified,
            :writable, :ground, :reason, :offers, :state, :closed)
        """

    static func values(of citizen: Citizen?) throws(JSONFault) -> Values {
        [
            "name": Value(citizen?.name), "phone": Value(citizen?.phone), "email": Value(citizen?.email),
            "address": Value(citizen?.addressLines.joined(separator: "\n")),
            // The number has no printable form of its own; as a command carries it, so it is kept.
            "cpr": Value(try written(citizen?.cpr)),
            "verified": citizen.map { Value($0.isVerified) } ?? .null,
        ]
    }

    /// The number's ten digits, as they are kept and compared.
    static func written(_ number: CPR?) throws(JSONFault) -> String? {
        try number.map { (number) throws(JSONFault) in try JSON(encoding: number) }?.string
    }

    static func values(of unsuitable: Unsuitability?) -> Values {
        [
            "ground": Value(unsuitable?.ground.rawValue), "reason": Value(unsuitable?.reason),
            "offers": unsuitable.map { Value(terms: $0.offers) } ?? .null,
        ]
    }

    func add(_ point: ComplaintPoint, number: Int, to id: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO complaint_point (case_id, number, kind, text)
            VALUES (:case, :number, :kind, :text)
            """
        try database.run(
            sql,
            [
                "case": Value(id), "number": Value(number), "kind": Value(term: point.kind), "text": .text(point.text),
            ])
    }
}

extension StoredCase {
    init(_ row: Row) {
        id = row.id("case_id")
        received = row.moment("received")
        registered = row.moment("registered")
        registeredBy = row.id("registered_by")
        channel = row.term("channel")
        kind = row.term("kind")
        unit = row.id("unit")
        route = row.term("route")
        wish = row.term("wish")
        summary = row.text("summary")
        isHistory = row.bool("is_history")
        assigned = row.optionalID("assigned")
        step = row.optionalTerm("step")
        citizen = Self.citizen(row)
        canBeWrittenTo = row.bool("can_be_written_to")
        unsuitable = row.optionalText("unsuitable_ground").map { ground in
            Unsuitability(
                ground: UnsuitableGround(rawValue: ground), reason: row.text("unsuitable_reason"),
                offers: row.terms("unsuitable_offers"))
        }
        isClosed = row.bool("is_closed")
        writtenState = row.blob("state")
    }

    /// Without the civil registration number: it is kept for matching, and leaves in no reply.
    private static func citizen(_ row: Row) -> Citizen? {
        guard let name = row.optionalText("citizen_name") else { return nil }
        return Citizen(
            name: name, phone: row.optionalText("citizen_phone"), email: row.optionalText("citizen_email"),
            addressLines: row.text("citizen_address").split(separator: "\n").map(String.init), cpr: nil,
            isVerified: row.bool("citizen_is_verified"))
    }
}
