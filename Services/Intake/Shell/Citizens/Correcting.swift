import CaseModel
import IntakeCore
import Runtime
import Store

/// How a citizen is known and reached is put right, by whoever works with the case, and it is kept how they knew.
extension CaseActs {
    func correct(_ command: CorrectCitizen, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "correct-citizen")
        guard let shown = stored.citizen else { return try name(command, in: stored, by: viewer) }
        let known = Citizen(
            name: shown.name, phone: shown.phone, email: shown.email, addressLines: shown.addressLines,
            cpr: try change.cases.number(of: stored.id), isVerified: shown.isVerified)
        let right = known.corrected(by: command)
        try RegistrationWords.check(right)
        let details = right.differences(from: known)
        // Said twice, or what stood there already: nothing to keep and nothing to tell.
        guard !details.isEmpty else { return try receipt(for: stored.id) }
        try change.cases.set(right, of: stored.id)
        try enter(right, for: known, command, of: stored, by: viewer)
        try keep(details, of: right, as: "citizen-corrected", command, by: viewer)
        return try receipt(for: stored.id)
    }

    /// What was put right or learnt is kept with who knew it and how, and told to whoever writes to the citizen.
    func keep(
        _ details: [CitizenDetail], of citizen: Citizen, as act: String, _ command: CorrectCitizen, by viewer: Viewer
    ) throws {
        let what = ([command.how.rawValue] + details.map(\.rawValue)).joined(separator: " ")
        try change.turn.audit(act, by: viewer.person.rawValue, about: command.case.rawValue, detail: what)
        try change.trail.add(
            .citizenCorrected, to: command.case, at: change.turn.now, by: viewer.person, detail: what)
        try change.turn.publish(
            CitizenCorrected(case: command.case, details: details, canBeWrittenTo: citizen.canBeWrittenTo),
            about: Subject(command.case))
    }

    /// What letters go by may be another by this: the first of them is looked at then (decision 91).
    private func enter(
        _ right: Citizen, for known: Citizen, _ command: CorrectCitizen, of stored: StoredCase, by viewer: Viewer
    ) throws {
        let (exchanges, now) = (ExchangeStore(database: change.turn.database), change.turn.now)
        let before = try exchanges.exchange(of: stored.id)
        var exchange = before
        exchange.enter(
            right, for: known,
            isOwnSlip: command.isOwnSlip(
                by: viewer.person, registeredBy: stored.registeredBy, registered: stored.registered, at: now), at: now)
        if exchange != before { try exchanges.put(exchange, of: stored.id) }
    }
}

extension CaseStore {
    /// Writes who the citizen is and where they are reached from now on, and how the case is compared by it.
    func set(_ citizen: Citizen, of case: CaseID) throws {
        let sql = """
            UPDATE complaint
               SET citizen_name = :name, citizen_phone = :phone, citizen_email = :email, citizen_address = :address,
                   citizen_cpr = :cpr, citizen_is_verified = :verified, can_be_written_to = :writable
             WHERE case_id = :case
            """
        var values = try Self.values(of: citizen)
        values["case"] = Value(`case`)
        values["writable"] = Value(citizen.canBeWrittenTo)
        try database.run(sql, values)
        try LikenessStore(database: database).mark(`case`)
    }
}
