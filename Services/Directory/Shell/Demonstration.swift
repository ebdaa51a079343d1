import CaseModel
import Wire

/// The people of an invented municipality, for trying things out: six units, thirty-one people, one password.
///
/// All names are made up. Identifiers say nothing, as everywhere: they stand in events.
enum Demonstration {
    /// What everybody signs in with; printed by `scripts/run`.
    static let password = "klage-er-viden"
    /// yescrypt of `password`, computed once, so that a first start does not spend seconds on it.
    static let hash = "$y$j9T$bJaPflKMiRK9YJKPjtqQo7LMoZqPipmQVl4Rh.1Ak21$wGPfNVhpTZbxGH/sgFf2lmNna1wExMtVasJhOTpEvZ4"

    static let units: [StaffUnit] = [
        unit("U-demo01", "Direktionen", under: nil, ledBy: "P-demo01"),
        unit("U-demo02", "Velfærd og Beskæftigelse", under: "U-demo01", ledBy: "P-demo02"),
        unit("U-demo03", "Jobcenter Nord", under: "U-demo02", ledBy: "P-demo03"),
        unit("U-demo04", "Ydelse og Sygedagpenge", under: "U-demo02", ledBy: "P-demo04"),
        unit("U-demo05", "Borgerservice", under: "U-demo01", ledBy: "P-demo05"),
        unit("U-demo06", "Byg og Miljø", under: "U-demo01", ledBy: "P-demo06"),
    ]

    static let accounts: [Account] = [
        account(1, "birgitte", "Birgitte Ærø", "Direktør", "U-demo01", [.director, .leader]),
        account(2, "henrik", "Henrik Vestergård", "Fagchef", "U-demo02", [.departmentHead, .leader]),
        account(3, "lone", "Lone Ågård", "Leder, Jobcenter Nord", "U-demo03", [.leader]),
        account(4, "torben", "Torben Møllebæk", "Leder, Ydelse", "U-demo04", [.leader]),
        account(5, "susanne", "Susanne Kjærgård", "Leder, Borgerservice", "U-demo05", [.leader]),
        account(6, "erik", "Erik Østerby", "Leder, Byg og Miljø", "U-demo06", [.leader]),
        account(7, "mette", "Mette Rønne", "Sagsbehandler", "U-demo03", [.caseworker]),
        account(8, "ahmed", "Ahmed Yıldız", "Sagsbehandler", "U-demo03", [.caseworker]),
        account(9, "kirsten", "Kirsten Søgård", "Sagsbehandler", "U-demo03", [.caseworker]),
        account(10, "jonas", "Jonas Bækgård", "Sagsbehandler", "U-demo03", [.caseworker]),
        account(11, "line", "Line Hjørring", "Virksomhedskonsulent", "U-demo03", [.caseworker]),
        account(12, "peter", "Peter Skærbæk", "Sagsbehandler", "U-demo04", [.caseworker]),
        account(13, "aase", "Åse Nørby", "Sagsbehandler", "U-demo04", [.caseworker]),
        account(14, "fatima", "Fatima Haddad", "Sagsbehandler", "U-demo04", [.caseworker]),
        account(15, "niels", "Niels Tårnby", "Sagsbehandler", "U-demo04", [.caseworker]),
        account(16, "ida", "Ida Grønbæk", "Borgerrådgivning, skranken", "U-demo05", [.caseworker]),
        account(17, "ole", "Ole Rådhus Petersen", "Skranken", "U-demo05", [.caseworker]),
        account(18, "sofie", "Sofie Æbelø", "Skranken", "U-demo05", [.caseworker]),
        account(19, "magnus", "Magnus Holmgård", "Telefonen", "U-demo05", [.caseworker]),
        account(20, "gitte", "Gitte Blåbjerg", "Byggesagsbehandler", "U-demo06", [.caseworker]),
        account(21, "per", "Per Ådal", "Byggesagsbehandler", "U-demo06", [.caseworker]),
        account(22, "anna", "Anna Højgård", "Miljøtilsyn", "U-demo06", [.caseworker]),
        account(23, "lars", "Lars Vindø", "Byggesagsbehandler", "U-demo06", [.caseworker]),
        account(24, "karen", "Karen Strøm", "Sekretariat", "U-demo01", [.secretariat]),
        account(25, "bo", "Bo Krænge", "Borgmestersekretariat", "U-demo01", [.secretariat]),
        account(26, "ulla", "Ulla Præstø", "Jurist", "U-demo01", [.lawyer]),
        account(27, "rasmus", "Rasmus Lærke", "Læringsansvarlig", "U-demo02", [.learningLead]),
        account(28, "vibeke", "Vibeke Sønderå", "Borgerrådgiver", "U-demo01", [.citizensAdviser]),
        account(29, "jens", "Jens Klintø", "Logkontrollant", "U-demo01", [.logController]),
        account(30, "admin", "Dorthe Fåborg", "Administrator", "U-demo01", [.administrator]),
        account(31, "inger", "Inger Lyngå", "Arbejdsmiljøkonsulent", "U-demo01", [.workEnvironment]),
    ]

    private static func unit(
        _ id: UnitID, _ name: String, under parent: UnitID?, ledBy leader: PersonID
    ) -> StaffUnit {
        StaffUnit(unit: id, name: name, parent: parent, leader: leader)
    }

    private static func account(
        _ number: Int, _ user: String, _ name: String, _ title: String, _ unit: UnitID, _ roles: [Role]
    ) -> Account {
        let id = PersonID(unchecked: number < 10 ? "P-demo0\(number)" : "P-demo\(number)")
        return Account(
            member: StaffMember(person: id, name: name, title: title, unit: unit, roles: roles, isActive: true),
            user: user, email: "\(user)@eksempel.invalid", password: hash)
    }
}
