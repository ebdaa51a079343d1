package import CaseModel

extension Citizen {
    /// This citizen with what a colleague has put right.
    package func corrected(by command: CorrectCitizen) -> Citizen {
        func kept(_ said: String?, _ stands: String?) -> String? {
            guard let said else { return stands }
            return Words.areMissing(in: said) ? nil : said
        }
        return Citizen(
            name: command.name ?? name, phone: kept(command.phone, phone), email: kept(command.email, email),
            addressLines: command.addressLines ?? addressLines, cpr: command.cpr ?? cpr, isVerified: isVerified)
    }

    /// What of `earlier` is another now, in the order of the form.
    package func differences(from earlier: Citizen) -> [CitizenDetail] {
        CitizenDetail.allCases.filter { detail in
            switch detail {
            case .name: name != earlier.name
            case .phone: phone != earlier.phone
            case .email: email != earlier.email
            case .address: addressLines != earlier.addressLines
            case .number: cpr != earlier.cpr
            }
        }
    }
}

/// What a case's letters go by — name, address and number — is another than the case was registered with (decision 91).
package struct Exchange: Hashable, Sendable {
    /// Since when, where somebody has to look before the first letter leaves; absent where nobody has to.
    package var since: Timestamp?
    /// When the civil registration number last became another.
    package var number: Timestamp?

    package init(since: Timestamp? = nil, number: Timestamp? = nil) {
        self.since = since
        self.number = number
    }

    /// So long whoever registers a case has before them what they write it from.
    package static let registeringMinutes: Int64 = 15

    /// Something of `earlier` has become `right` at `now`; what was written down for the first time took nothing's place.
    ///
    /// - Parameter isOwnSlip: whoever registered the case mends what they wrote, while they still register it.
    package mutating func enter(_ right: Citizen, for earlier: Citizen, isOwnSlip: Bool, at now: Timestamp) {
        let taken = right.differences(from: earlier).filter { detail in
            switch detail {
            case .name: true
            case .address: !earlier.addressLines.allSatisfy(Words.areMissing)
            case .number: earlier.cpr != nil
            case .phone, .email: false
            }
        }
        guard !taken.isEmpty else { return }
        if taken.contains(.number) { number = now }
        if !isOwnSlip { since = now }
    }
}

extension CorrectCitizen {
    /// Whether whoever registered the case mends what they wrote, while they still register it.
    package func isOwnSlip(
        by person: PersonID, registeredBy: PersonID, registered: Timestamp, at now: Timestamp
    ) -> Bool {
        how == .ourMistake && person == registeredBy
            && now < registered.adding(seconds: 60 * Exchange.registeringMinutes)
    }
}
