package import CaseModel

/// What is said of a citizen's needs, age and address, and where letters go by it.
package enum SurroundingsRules {
    /// An interpreter interprets some language.
    package static func check(_ needs: RecordNeeds) throws(SurroundingsRefusal) {
        guard let language = needs.language else {
            guard !needs.support.contains(.interpreter) else { throw .interpreterLanguageMissing }
            return
        }
        guard !Words.areMissing(in: language) else { throw .interpreterLanguageMissing }
        do throws(IntakeRefusal) { try Words.checkLine(language) } catch { throw .textTooLong }
    }

    /// Born before today, and not yet eighteen.
    package static func check(born: CivilDay, on day: CivilDay) throws(SurroundingsRefusal) {
        let comesOfAge = (born.year + Minor.fullAge, born.month, born.day)
        guard born <= day, comesOfAge > (day.year, day.month, day.day) else { throw .notUnderAge }
    }
}

extension CitizenSurroundings {
    /// Who gets the citizen's letters on this day; `nil` when the citizen does.
    ///
    /// Whoever represents the citizen and was to have them comes first, then whoever holds custody of a child under fifteen.
    /// Source: forvaltningsloven § 8; forældreansvarsloven § 2.
    ///
    /// - Parameter born: what the citizen's number says, for a child whose age nobody has written down.
    package func lettersGoThrough(on day: CivilDay, born: CivilDay? = nil) -> FindRecipient.Reply.Through? {
        let standing = standing(on: day)
        if let row = standing.representatives.first(where: { $0.representative.getsLetters }) {
            return .representative(
                name: row.representative.name, addressLines: row.representative.addressLines)
        }
        guard let birthday = standing.minor?.born ?? born, birthday.age(on: day) < Minor.ownVoiceAge else {
            return nil
        }
        return standing.custodian ?? .nobody
    }

    /// Whoever a talk was held with, as a letter about it names them; also when their right has ended since. `nil` where no such
    /// number is known.
    ///
    /// - Parameter through: who gets the citizen's letters on this day; `nil` when the citizen does.
    package func spokenWith(
        _ number: Int, on day: CivilDay, letters through: FindRecipient.Reply.Through?
    ) -> FindRecipient.Reply.SpokenWith? {
        guard let row = representatives.first(where: { $0.number == number }) else { return nil }
        let person = row.representative
        let isOver = !row.stands(on: day)
        let isRecipient =
            switch through {
            case .representative(let name, let lines), .custody(let name, let lines):
                !isOver && name == person.name && lines == person.addressLines
            case .nobody, nil: false
            }
        return FindRecipient.Reply.SpokenWith(
            name: person.name, couldSpeak: person.reach != .hear, isOver: isOver, isRecipient: isRecipient)
    }

    /// Whoever holds custody, for whoever knows by another way that the citizen is a child; `nil` where the age is known here.
    package func custodian(on day: CivilDay, born: CivilDay?) -> FindRecipient.Reply.Through? {
        minor == nil && born == nil ? standing(on: day).custodian : nil
    }

    /// Of what holds on some day: the first with custody and an address.
    private var custodian: FindRecipient.Reply.Through? {
        representatives.map(\.representative).first { $0.ground == .custody && !$0.addressLines.isEmpty }
            .map { .custody(name: $0.name, addressLines: $0.addressLines) }
    }
}

extension Citizen {
    /// The citizen as pages show them: a protected address is asked for by itself.
    package func shown(protected protection: AddressProtection?) -> Citizen {
        guard protection != nil else { return self }
        return Citizen(name: name, phone: phone, email: email, addressLines: [], cpr: cpr, isVerified: isVerified)
    }
}
