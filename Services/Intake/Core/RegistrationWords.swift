package import CaseModel

/// Whether a registration says enough, and no more than a case can hold.
package enum RegistrationWords {
    static func check(_ wish: RegisterCase) throws(IntakeRefusal) {
        guard !Words.areMissing(in: wish.summary) else { throw .summaryMissing }
        try checkPoints(of: wish)
        if let citizen = wish.citizen { try check(citizen) }
        guard wish.about.count <= Words.mostPersons else { throw .tooLong }
        var texts = [wish.summary] + wish.points.map(\.text)
        if let unsuitable = wish.unsuitable { texts.append(unsuitable.reason) }
        for text in texts { try Words.check(text) }
        guard texts.reduce(0, { $0 + $1.utf8.count }) <= Words.mostInAll else { throw .tooLong }
    }

    /// A complaint has points; a hunch and a preventive contact may come before there are any.
    private static func checkPoints(of wish: RegisterCase) throws(IntakeRefusal) {
        switch wish.kind {
        case .hunch, .preventiveContact: break
        case .everydayComplaint, .grievance, .complaint:
            guard !wish.points.isEmpty else { throw .pointsMissing }
        }
        guard wish.points.count <= Words.mostPoints else { throw .tooLong }
        guard !wish.points.contains(where: { Words.areMissing(in: $0.text) }) else { throw .pointEmpty }
    }

    /// Refuses contact details that are missing or cannot stand on an envelope.
    package static func check(_ citizen: Citizen) throws(IntakeRefusal) {
        guard !Words.areMissing(in: citizen.name) else { throw .nameMissing }
        guard citizen.addressLines.count <= Words.mostAddressLines else { throw .tooLong }
        let lines = [citizen.name] + citizen.addressLines + [citizen.phone, citizen.email].compactMap(\.self)
        for line in lines { try Words.checkLine(line) }
        // An address that cannot be one would count as checked, and what is owed to it would never arrive.
        if let phone = citizen.phone, !ContactDetails.isTelephone(phone) { throw .phoneImpossible }
        if let email = citizen.email, !ContactDetails.isEmail(email) { throw .emailImpossible }
    }
}
