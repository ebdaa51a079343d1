import CaseModel

extension Wording {
    /// What Intake says no to, when somebody takes in, hands on, closes or looks.
    static let intake: [String: String] = [
        "intake.unit_unknown": "Enheden findes ikke her. Vælg en af kommunens enheder.",
        "intake.person_unknown":
            "En af de nævnte medarbejdere er ikke ansat her. Se efter, om navnet er valgt rigtigt.",
        "intake.received_in_future": "Modtagelsen ligger ude i fremtiden. Skriv, hvornår henvendelsen kom.",
        "intake.received_before_calendar":
            "Modtagelsen ligger før 2012, og så langt tilbage rækker kalenderen ikke. Se efter, om årstallet er rigtigt.",
        "intake.phone_impossible":
            "Telefonnummeret kan ikke ringes op. Skriv 3–15 cifre, for eksempel 12 34 56 78, eller lad det stå tomt.",
        "intake.email_impossible":
            "Mailadressen kan ikke skrives til. Skriv den som navn@domæne.dk, eller lad den stå tom.",
        "intake.received_missing": "Tidspunktet for modtagelsen mangler. Skriv, hvornår henvendelsen kom.",
        "intake.summary_missing":
            "Der mangler en kort beskrivelse. Skriv i en sætning, hvad henvendelsen drejer sig om.",
        "intake.points_missing":
            "Der mangler et klagepunkt. Skriv mindst ét punkt, og om det drejer sig om behandlingen eller afgørelsen.",
        "intake.point_empty": "Et af klagepunkterne er tomt. Skriv det, eller fjern det.",
        "intake.name_missing": "Navnet mangler. Skriv det, eller registrér henvendelsen som anonym.",
        "intake.words_unreadable":
            "Teksten indeholder tegn, der ikke kan læses. Skriv eller indsæt den igen som almindelig tekst.",
        "intake.too_long":
            "Der er skrevet mere, end sagen kan rumme. Gør teksten kortere, og læg resten ved sagen som et dokument.",
        "intake.ground_unknown":
            "Grunden til, at en samtale er vanskelig, står ikke på kommunens liste. Vælg en, der gør.",
        "intake.ground_reason_missing": "Begrundelsen mangler. Skriv, hvad der gør en samtale om klagen vanskelig.",
        "intake.assigned_is_concerned": "Klagen handler om den, der skulle ringe. Vælg en anden.",
        "intake.already_taken":
            "En kollega har taget opkaldet, siden du åbnede siden. Se på sagen, hvem der har det.",
        "intake.assign_not_theirs":
            "Opkaldet er en kollegas. Bed kollegaen eller enhedens leder om at give det videre.",
        "intake.recipient_missing": "Der er ingen leder at give den formelle del til. Vælg selv en modtager.",
        "intake.recipient_is_concerned": "Klagen handler om den, der skulle tage over. Vælg en anden modtager.",
        "intake.case_closed": "Sagen er afsluttet. Gør borgeren indsigelse, åbnes den igen.",
        "intake.step_reason_missing": "Begrundelsen mangler. Skriv, hvad der gør, at samarbejdet står på dette trin.",
        "intake.handover_unknown":
            "Der er ingen overdragelse med det nummer. Se efter, om nummeret er skrevet rigtigt.",
        "intake.not_the_recipient":
            "Kun den, sagen er givet videre til, kan bekræfte det. Bed modtageren om at gøre det.",
        "intake.already_formal":
            "Sagen behandles allerede formelt, eller den er på vej til at slutte på en anden måde. Se på sagen, hvem der har den.",
        "intake.wish_not_said": "Vælg, hvordan ønsket kom til os. Det skal være borgerens eget ord.",
        "intake.wish_not_theirs":
            "Ingen må tale for borgeren i sagen. Skriv under Omkring borgeren, hvem der må, eller spørg borgeren selv.",
        "intake.give_not_theirs":
            "Kun en leder giver det videre til en anden. Sig til din leder, at det ligger stille.",
        "intake.give_reason_missing": "Det mangler, hvorfor det gives til en anden. Skriv det kort.",
        "intake.give_part_missing": "Den kollega har ikke noget af den formelle del. Vælg den, der har det nu.",
        "intake.recipient_cannot_take":
            "Den kollega kan ikke tage det, fordi sager eller kvalitetssikring ikke hører til deres rolle. Vælg en anden.",
        "intake.recipient_not_head":
            "Det er fagchefens at kvalitetssikre. Kun en anden med rollen fagchef kan få det. \(Wording.Desk.giveNobodyElse)",
        "intake.recipient_not_director":
            "Det er direktørens at kvalitetssikre. Kun en anden med rollen direktør kan få det. \(Wording.Desk.giveNobodyElse)",
        "intake.not_dead": "Der står ikke i sagen, at borgeren er død. Åbn sagen igen, og se, hvordan den slutter.",
        "intake.death_reason_missing": "Det mangler, hvorfor det er forkert. Skriv det kort.",
        "intake.is_complaint":
            "Sagen er en klage: der er talt med borgeren, ønsket et svar på skrift, eller den er undersøgt eller sendt videre. Gør den færdig, eller skriv, at borgeren trækker den tilbage.",
        "intake.not_set_aside": "Ingen har sagt, at det ikke er en klage. Åbn sagen igen, og se, hvordan den slutter.",
        "intake.set_aside_not_written":
            "Kun det, der kom på skrift, kan lægges til side. Registrerede du det selv, så vurdér, hvad det er.",
        "intake.set_aside_words_missing": "Det mangler, hvad det er, eller hvor det er sendt hen. Skriv det kort.",
        "intake.take_up_reason_missing": "Det mangler, hvorfor det er en klage alligevel. Skriv det kort.",
        "intake.mail_made_case":
            "Mailen kan ikke flyttes herfra. Hører to sager til den samme borger, så knyt dem sammen.",
        "intake.citizen_died": "Borgeren er død. Der bliver ikke sendt breve i sagen.",
        "intake.diagnosis_is_ours":
            "Vi skriver, hvad vi ser og hører, og stiller ingen diagnose. Skriv det om, eller sig, at ordene ikke er vores.",
        "intake.not_in_writing":
            "En klage trækkes tilbage skriftligt. Bed borgeren om en linje, og vælg, hvordan den kom.",
        "intake.reference_missing": "Henvisningen mangler. Skriv, hvor brevet eller svaret ligger journaliseret.",
        "intake.not_on_formal_track":
            "Sagen har ikke nogen formel del at svare på. Ring til borgeren, og skriv et notat.",
        "intake.not_misrouted":
            "Ingen har fundet, at sagen hører til et andet sted. Send den videre først, og skriv hvorhen.",
        "intake.address_missing":
            "Sagen har ingen adresse, der må skrives til. Få adressen bekræftet af borgeren selv.",
        "intake.contact_reason_missing":
            "Begrundelsen mangler. Skriv, hvorfor borgeren skal have en fast indgang, eller hvorfor den slutter.",
        "intake.contact_is_concerned": "Klagen handler om en af dem, der er valgt. Vælg en anden som fast indgang.",
        "intake.contact_too_many": "Der er valgt for mange. Vælg højst fem, så borgeren ved, hvem der svarer.",
        "intake.contact_not_named": "Der er ikke valgt nogen. Vælg mindst én kollega som fast indgang.",
        "intake.public_form_full":
            "Vi kan ikke tage imod flere klager her lige nu. Ring til os, eller prøv igen senere.",
        "intake.citizen_unknown":
            "Klagen er anonym. Ved du, hvem der klager, så skriv først navnet på sagen. Ellers svar formelt.",
        "intake.anonymous_by_wish":
            "Borgeren har selv valgt at være anonym. Skriv kun et navn, hvis borgeren selv har sagt, hvem det er.",
        "intake.mail_unknown": "Mailen findes ikke mere. Åbn sagen igen, og se hvad der ligger.",
        "intake.mail_words_unreadable":
            "Ordene i mailen kan ikke læses af systemet. Åbn den, og skriv med borgerens egne ord, hvad der ikke er rigtigt.",
        "intake.already_verified": "Det er allerede bekræftet, hvem borgeren er. Åbn sagen igen, og se hvordan.",
        "intake.restriction_facts_missing":
            "Det faktiske grundlag mangler. Skriv nøgternt, hvad der er sket, hvornår og hvor ofte.",
        "intake.restriction_seen_in_future": "Dagen ligger ude i fremtiden. Skriv, hvornår det sidst er sket.",
        "intake.restriction_ground_too_old":
            "Det seneste, der er sket, ligger mere end et halvt år tilbage. Det kan ikke bære en begrænsning nu.",
        "intake.restriction_ground_not_new":
            "En forlængelse er en ny afgørelse. Skriv, hvad der er sket, siden den sidste blev truffet.",
        "intake.restriction_milder_means_missing":
            "Der mangler noget om mildere midler. Skriv, hvad der er prøvet først, og hvorfor mindre ikke er nok.",
        "intake.restriction_scope_missing":
            "Omfanget mangler. Vælg, hvad der begrænses, og skriv, hvad borgeren stadig kan.",
        "intake.restriction_leaves_no_way":
            "Borgeren skal kunne nå os på mindst én måde. Lad fremmøde, telefon eller skrift stå åbent.",
        "intake.restriction_end_missing":
            "Slutdagen mangler. Vælg en, eller begrund, hvorfor begrænsningen ikke kan have nogen.",
        "intake.restriction_end_twice":
            "Der står både en slutdag og hvorfor der ingen er. Lad det ene felt stå tomt.",
        "intake.restriction_end_out_of_range":
            "Slutdagen skal ligge fra i dag og højst et år frem. Derefter må der træffes en ny afgørelse.",
        "intake.restriction_way_back_missing":
            "Der mangler en vej tilbage. Skriv, hvad borgeren kan gøre, så kontakten bliver som før.",
        "intake.restriction_is_own":
            "Den, der foreslår en begrænsning, kan ikke selv godkende den. Bed en jurist om at gøre det.",
        "intake.restriction_not_awaited":
            "Begrænsningen venter ikke på dette. Åbn den igen, og se, hvor den står nu.",
        "intake.restriction_reason_missing": "Begrundelsen mangler. Skriv, hvad der gør, at du afgør det sådan.",
        "intake.restriction_unknown": "Begrænsningen findes ikke. Vælg en fra sagen.",
        "intake.restriction_not_theirs":
            "En begrænsning foreslås, varsles og ophæves af enhedens leder. Tal med lederen om den.",
        "intake.reply_not_examined":
            "Klagen er ikke undersøgt endnu. Gå den igennem med medarbejderen, og skriv, hvad I fandt.",
        "intake.reply_findings_missing": "Der står ikke, hvad I fandt. Skriv det kort.",
        "intake.reply_text_missing": "Udkastet er tomt. Skriv svaret til borgeren.",
        "intake.reply_assurers_missing":
            "Et tidligere udkast er sendt til kvalitetssikring. Vælg fagchef og direktør til det nye.",
        "intake.reply_assurers_alike": "Den samme er valgt to gange. Vælg to forskellige til at kvalitetssikre svaret.",
        "intake.reply_author_assures":
            "Den, der har skrevet svaret, kvalitetssikrer det ikke selv. Vælg en anden.",
        "intake.reply_not_their_turn": "Svaret venter på en anden. Se på sagen, hvem det er.",
        "intake.judged_meanwhile":
            "En kollega har vurderet henvendelsen imens. Se, hvad der står nu, ret din vurdering efter det, og gem igen (på kommandolinjen: læs case show, og tilføj --after-judgement med tallet dér).",
        "intake.reply_version_changed":
            "Der er kommet et nyere udkast, siden du åbnede siden. Læs det, og svar så på det.",
        "intake.reply_not_assured":
            "Svaret er ikke kvalitetssikret færdigt. Vent, til fagchef og direktør har sagt ja.",
        "intake.reply_not_acknowledged":
            "Den, sagen er givet videre til, har ikke bekræftet det endnu. Svaret kan først sendes bagefter.",
        "intake.reply_not_awaited": "Svaret venter ikke på dette. Åbn den formelle del igen, og se, hvor den står nu.",
        "intake.reply_reason_missing": "Begrundelsen mangler. Skriv, hvorfor.",
        "intake.reply_too_late_to_extend":
            "Fristen er allerede gået. Send svaret, og sig til borgeren, at det er forsinket.",
        "intake.reply_extension_out_of_range":
            "Den nye dag passer ikke. Vælg en dag efter den gamle frist og højst 60 dage senere.",
        "intake.reply_stance_missing":
            "Det mangler, om vi er enige i kritikken. Vælg det under Svarets grundlag, og gem, før du sender udkastet videre.",
        "intake.reply_remedy_missing":
            "Der mangler, hvad vi gør for at rette fejlen. Skriv det, når vi giver borgeren ret, helt eller delvist.",
        "intake.reply_heard_missing":
            "Der mangler, hvad borgeren har fortalt os. Skriv det kort, som I har forstået det.",
        "intake.reply_appeal_day_over": replyAppealDayOver,
        "intake.reply_letter_lies": replyLetterLies,
        "intake.reply_follow_up_in_past": "Dagen for opfølgningen er gået. Vælg i dag eller en senere dag.",
        "intake.reply_no_follow_up":
            "Der er ingen opfølgning at melde færdig. Åbn den formelle del igen, og se, hvordan den står nu.",
        "intake.reply_guidance_missing":
            "Klagevejledningen mangler. Klagen handler også om en afgørelse: skriv under Svarets grundlag, hvem der kan klages til.",
        "intake.reply_guidance_incomplete":
            "Klagevejledningen er ikke hel. Skriv afgørelsen, hvem der kan klages til, og hvordan, eller at der ikke kan klages.",
        "intake.rhythm_wrong":
            "Rytmen kan ikke bruges. Skriv mellem 1 og 366 dage, og en første dag, der ikke er gået.",
        "intake.change_reason_missing": "Der står ikke hvorfor. Skriv det i en sætning, uden navne.",
        "intake.paper_empty": "Der mangler noget. Udfyld felterne, og gem så igen.",
        "intake.paper_people_missing": "Der er ikke valgt nogen. Vælg mindst én kollega.",
        "intake.paper_day_in_future": "Dagen ligger ude i fremtiden. Skriv dagen, hvor det blev aftalt.",
        "intake.paper_not_theirs":
            "Om ledelsen skal vide besked, afgør enhedens leder. Tal med lederen om det.",
        "intake.meeting_unknown": "Mødet er ikke planlagt mere, eller det er aflyst. Hent siden igen.",
        "intake.meeting_reason_missing": "Der mangler en begrundelse. Skriv, hvorfor mødet flyttes eller aflyses.",
        "intake.meeting_notice_missing":
            "På rødt trin skal borgeren have besked, før et møde flyttes. Sig det først, og skriv, hvordan borgeren fik det at vide.",
        "intake.mail_is_citizens":
            "Mailen siger selv, hvem den er fra. Sagen bliver lavet i afsenderens navn; ret navnet på sagen, hvis det er en anden.",
        "intake.meeting_in_past": "Mødet ligger ikke fremme i tiden. Skriv, hvornår det er, eller skriv et referat.",
        "intake.plan_day_past":
            "En af dagene i handleplanen er gået. Vælg en dag fra i dag, eller lad den stå tom.",
        "intake.hour_on_day_off": hourOnDayOff,
        "intake.hour_when_closed": hourWhenClosed,
        "intake.hour_before_letter": hourBeforeLetter,
        "intake.hour_too_far_ahead": hourTooFarAhead,
        "intake.risk_not_assessed":
            "Risikoen er ikke vurderet. Skriv, hvad der er set før, hvad I gør, og hvordan I får hjælp og kommer væk.",
        "intake.restriction_underway":
            "Et forslag i sagen venter allerede. Vent, til det er afgjort og fortalt, eller træk det tilbage.",
        "intake.inquirer_missing": "Navnet mangler. Skriv, hvem der spurgte.",
        "intake.inquiry_empty": "Der står ikke, hvad der blev spurgt om. Skriv det kort.",
        "intake.inquiry_basis_missing":
            "Grundlaget mangler. Skriv, hvilken lov der giver adgang, eller hvor borgerens ja ligger.",
        "intake.change_missing": "Der står ikke, hvad der ændrer sig. Skriv det i en sætning, uden navne.",
        "intake.change_called_off": "Ændringen er aflyst. Kommer den alligevel, så skriv den ned på ny.",
        "intake.change_day_wrong":
            "Dagen passer ikke. Skriv den dag, ændringen begynder: efter i dag, og højst to år frem.",
        "intake.change_unknown": "Ændringen findes ikke. Åbn listen igen, og vælg en derfra.",
        "intake.causes_missing": "Årsagen mangler. Vælg, hvad der satte klagen i gang.",
        "intake.forward_point_unknown": "Et af punkterne findes ikke i sagen. Vælg blandt dem, der står der.",
        "intake.forward_authority_missing": "Der står ikke, hvem den hører til hos. Skriv myndighedens navn.",
        "intake.forward_address_missing":
            "Der står ikke, hvor den er sendt hen. Skriv adressen, mailen eller postkassen.",
        "intake.forward_reason_missing":
            "Begrundelsen mangler. Skriv kort, hvorfor den hører til der; borgeren læser det.",
        "intake.forward_moment_wrong":
            "Tidspunktet passer ikke. Skriv, hvornår den blev sendt: efter at den kom, og senest nu.",
        "intake.already_forwarded": "Den er allerede sendt videre. Åbn sagen igen, og se hvortil.",
        "intake.forwarding_unknown": "Videresendelsen findes ikke i sagen. Åbn sagen igen.",
        "intake.forwarding_answered": "Svaret er allerede skrevet ned. Åbn sagen igen, og se det.",
        "intake.join_reason_missing": "Begrundelsen mangler. Skriv, hvordan du ved det.",
        "intake.joined_with_itself": "Det er den samme sag. Vælg en anden.",
        "intake.joined_too_many":
            "Der kan samles \(JoinCases.mostOthers) sager ad gangen. Vælg færre, og saml resten bagefter.",
        "intake.already_joined": "Sagerne er allerede samlet. Åbn siden igen, og se dem.",
        "intake.not_joined": "Sagerne er ikke samlet direkte. Åbn den sag, de hænger sammen gennem.",
        "intake.entrance_unknown":
            "Borgerens faste indgang er en anden nu. Åbn “Samme borger” igen, og se, hvem du spørger.",
        "intake.too_many_rows": "Der er for mange linjer på én gang. Send dem i mindre dele.",
        "intake.row_number_repeated": "To linjer har samme nummer, men ikke samme indhold. Indlæs filen forfra.",
        "intake.import_unknown": "Der er ikke lagt nogen linjer klar. Indlæs filen forfra.",
        "intake.import_done": "Filen er allerede indlæst. Begynd på en ny indlæsning for at tage flere linjer med.",
        "intake.import_has_refused_rows":
            "Nogle linjer kan ikke tages ind, og intet er gemt. Ret dem, eller bed om at få dem udeladt.",
        "intake.page_unknown": "Listen kan ikke fortsætte herfra. Åbn den forfra.",
    ]
}

/// What stands in the way of a written answer that is ready but for this.
extension Wording {
    static let replyAppealDayOver =
        "Sidste dag at klage er i dag eller er gået. Skriv en dag, som borgeren kan nå, under Svarets grundlag, og gem. "
        + "Send så svaret til kvalitetssikring, også hvis det har været der før."
    static let replyLetterLies =
        "Vores eget brev med svaret ligger klar til print. Er det sendt, så skriv det under Breve på sagen. "
        + "Skal det ikke sendes, så stop det samme sted først."
}
