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
