/** English names of actors: states with adjectives, capitals and seats; alliances, groups and institutions. */
import { phrases } from "../words.ts";

/**
 * State → its names | adjectives and names of its people | capital and seats that stand for its government.
 * @source Names and adjectives: UNTERM country names and the CIA World Factbook, fields "Country name" and
 * "Nationality"; capitals: CIA World Factbook, field "Capital"; seats that stand for a government: the Associated Press
 * Stylebook. Left out are forms that name two states (they stand in `ambiguous`) and forms that are common words.
 */
const STATES = `
AD|Andorra|Andorran|Andorra la Vella
AE|United Arab Emirates, UAE, Emirates, the Emirates|Emirati, Emiratis|Abu Dhabi
AF|Afghanistan|Afghan, Afghans|Kabul
AG|Antigua and Barbuda|Antiguan|
AL|Albania|Albanian, Albanians|Tirana
AM|Armenia|Armenian, Armenians|Yerevan
AO|Angola|Angolan, Angolans|Luanda
AR|Argentina|Argentine, Argentinian, Argentines|Buenos Aires
AT|Austria|Austrian, Austrians|Vienna
AU|Australia|Australian, Australians|Canberra
AZ|Azerbaijan|Azerbaijani, Azerbaijanis, Azeri|Baku
BA|Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina|Bosnian, Bosnians|Sarajevo
BB|Barbados|Barbadian|Bridgetown
BD|Bangladesh|Bangladeshi, Bangladeshis|Dhaka
BE|Belgium|Belgian, Belgians|
BF|Burkina Faso|Burkinabe|Ouagadougou
BG|Bulgaria|Bulgarian, Bulgarians|Sofia
BH|Bahrain|Bahraini, Bahrainis|Manama
BI|Burundi|Burundian|Gitega, Bujumbura
BJ|Benin|Beninese|Porto-Novo
BN|Brunei, Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO|Bolivia|Bolivian, Bolivians|La Paz, Sucre
BR|Brazil|Brazilian, Brazilians|Brasília, Brasilia
BS|Bahamas, the Bahamas|Bahamian|Nassau
BT|Bhutan|Bhutanese|Thimphu
BW|Botswana|Botswanan|Gaborone
BY|Belarus, Byelorussia|Belarusian, Belarusians|Minsk
BZ|Belize|Belizean|Belmopan
CA|Canada|Canadian, Canadians|Ottawa
CD|Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC||Kinshasa
CF|Central African Republic||Bangui
CG|Republic of the Congo, Congo-Brazzaville||Brazzaville
CH|Switzerland|Swiss|Bern
CI|Ivory Coast, Côte d’Ivoire, Cote d'Ivoire|Ivorian|Yamoussoukro, Abidjan
CL|Chile|Chilean, Chileans|
CM|Cameroon|Cameroonian|Yaoundé, Yaounde
CN|China, People’s Republic of China, People's Republic of China, PRC|Chinese|Beijing, Peking
CO|Colombia|Colombian, Colombians|Bogotá, Bogota
CR|Costa Rica|Costa Rican|
CU|Cuba|Cuban, Cubans|Havana
CV|Cape Verde, Cabo Verde|Cape Verdean|Praia
CY|Cyprus|Cypriot, Cypriots|Nicosia
CZ|Czech Republic, Czechia|Czech, Czechs|Prague
DE|Germany, Federal Republic of Germany|German, Germans|Berlin
DJ|Djibouti|Djiboutian|
DK|Denmark|Danish, Danes|Copenhagen
DM|Dominica||Roseau
DO|Dominican Republic||Santo Domingo
DZ|Algeria|Algerian, Algerians|Algiers
EC|Ecuador|Ecuadorian, Ecuadorean|Quito
EE|Estonia|Estonian, Estonians|Tallinn
EG|Egypt|Egyptian, Egyptians|Cairo
ER|Eritrea|Eritrean, Eritreans|Asmara
ES|Spain|Spanish, Spaniards|Madrid
ET|Ethiopia|Ethiopian, Ethiopians|Addis Ababa
FI|Finland|Finnish, Finns|Helsinki
FJ|Fiji|Fijian|Suva
FM|Micronesia||Palikir
FR|France|French|Paris
GA|Gabon|Gabonese|Libreville
GB|United Kingdom, UK, U.K., Britain, Great Britain|British, Britons|London
GD|Grenada|Grenadian|
GE||Georgian, Georgians|Tbilisi
GH|Ghana|Ghanaian, Ghanaians|Accra
GM|Gambia, The Gambia, the Gambia|Gambian|Banjul
GN|Guinea|Guinean|Conakry
GQ|Equatorial Guinea|Equatoguinean|Malabo
GR|Greece|Greek, Greeks|Athens
GT|Guatemala|Guatemalan|Guatemala City
GW|Guinea-Bissau||Bissau
GY|Guyana|Guyanese|
HN|Honduras|Honduran|Tegucigalpa
HR|Croatia|Croatian, Croats|Zagreb
HT|Haiti|Haitian, Haitians|Port-au-Prince
HU|Hungary|Hungarian, Hungarians|Budapest
ID|Indonesia|Indonesian, Indonesians|Jakarta
IE|Ireland, Republic of Ireland|Irish|Dublin
IL|Israel|Israeli, Israelis|Jerusalem, Tel Aviv
IN|India|Indian, Indians|New Delhi
IQ|Iraq|Iraqi, Iraqis|Baghdad
IR|Iran, Islamic Republic of Iran|Iranian, Iranians|Tehran, Teheran
IS|Iceland|Icelandic, Icelanders|Reykjavik, Reykjavík
IT|Italy|Italian, Italians|Rome
JM|Jamaica|Jamaican|
JO|Jordan|Jordanian, Jordanians|Amman
JP|Japan|Japanese|Tokyo
KE|Kenya|Kenyan, Kenyans|Nairobi
KG|Kyrgyzstan|Kyrgyz|Bishkek
KH|Cambodia|Cambodian, Cambodians|Phnom Penh
KI|Kiribati||
KM|Comoros, the Comoros|Comorian|Moroni
KN|Saint Kitts and Nevis, St. Kitts and Nevis||Basseterre
KP|North Korea, DPRK|North Korean, North Koreans|Pyongyang
KR|South Korea, Republic of Korea|South Korean, South Koreans|Seoul
KW|Kuwait|Kuwaiti, Kuwaitis|Kuwait City
KZ|Kazakhstan|Kazakh, Kazakhs, Kazakhstani|Astana
LA|Laos|Laotian, Lao|Vientiane
LB|Lebanon|Lebanese|Beirut
LC|Saint Lucia, St. Lucia|Saint Lucian|Castries
LI|Liechtenstein||Vaduz
LK|Sri Lanka|Sri Lankan, Sri Lankans|Colombo
LR|Liberia|Liberian, Liberians|Monrovia
LS|Lesotho|Basotho|Maseru
LT|Lithuania|Lithuanian, Lithuanians|Vilnius
LU|Luxembourg|Luxembourgish|
LV|Latvia|Latvian, Latvians|Riga
LY|Libya|Libyan, Libyans|Tripoli
MA|Morocco|Moroccan, Moroccans|Rabat
MC|Monaco|Monegasque|
MD|Moldova, Republic of Moldova|Moldovan, Moldovans|Chisinau, Chișinău
ME|Montenegro|Montenegrin, Montenegrins|Podgorica
MG|Madagascar|Malagasy|Antananarivo
MH|Marshall Islands|Marshallese|Majuro
MK|North Macedonia, Macedonia|Macedonian, Macedonians|Skopje
ML|Mali|Malian, Malians|Bamako
MM|Myanmar, Burma|Burmese|Naypyidaw
MN|Mongolia|Mongolian, Mongolians|Ulaanbaatar
MR|Mauritania|Mauritanian|Nouakchott
MT|Malta|Maltese|Valletta
MU|Mauritius|Mauritian|Port Louis
MV|Maldives, the Maldives|Maldivian|Malé
MW|Malawi|Malawian|Lilongwe
MX|Mexico|Mexican, Mexicans|Mexico City
MY|Malaysia|Malaysian, Malaysians|Kuala Lumpur, Putrajaya
MZ|Mozambique|Mozambican|Maputo
NA|Namibia|Namibian|Windhoek
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian, Nigerians|Abuja
NI|Nicaragua|Nicaraguan|Managua
NL|Netherlands, the Netherlands, Holland|Dutch|Amsterdam
NO|Norway|Norwegian, Norwegians|Oslo
NP|Nepal|Nepalese, Nepali|Kathmandu
NR|Nauru|Nauruan|Yaren
NZ|New Zealand|New Zealanders|
OM|Oman|Omani, Omanis|Muscat
PA|Panama|Panamanian|Panama City
PE|Peru|Peruvian, Peruvians|Lima
PG|Papua New Guinea|Papua New Guinean|Port Moresby
PH|Philippines, the Philippines|Philippine, Filipino, Filipinos|Manila
PK|Pakistan|Pakistani, Pakistanis|Islamabad
PL|Poland|Polish, Poles|Warsaw
PS|Palestine, Palestinian Authority|Palestinian, Palestinians|Ramallah
PT|Portugal|Portuguese|Lisbon
PW|Palau|Palauan|Ngerulmud
PY|Paraguay|Paraguayan|Asunción, Asuncion
QA|Qatar|Qatari, Qataris|Doha
RO|Romania|Romanian, Romanians|Bucharest
RS|Serbia|Serbian, Serbs|Belgrade
RU|Russia, Russian Federation|Russian, Russians|Moscow
RW|Rwanda|Rwandan, Rwandans|Kigali
SA|Saudi Arabia, Kingdom of Saudi Arabia|Saudi, Saudis|Riyadh
SB|Solomon Islands|Solomon Islander|Honiara
SC|Seychelles, the Seychelles|Seychellois|
SD|Sudan|Sudanese|Khartoum
SE|Sweden|Swedish, Swedes|Stockholm
SG|Singapore|Singaporean, Singaporeans|
SI|Slovenia|Slovenian, Slovene, Slovenes|Ljubljana
SK|Slovakia, Slovak Republic|Slovak, Slovaks|Bratislava
SL|Sierra Leone|Sierra Leonean|Freetown
SM|San Marino|Sammarinese|
SN|Senegal|Senegalese|Dakar
SO|Somalia|Somali, Somalis|Mogadishu
SR|Suriname|Surinamese|Paramaribo
SS|South Sudan|South Sudanese|Juba
ST|São Tomé and Príncipe, Sao Tome and Principe||São Tomé
SU|Soviet Union, USSR, U.S.S.R.|Soviet, Soviets|
SV|El Salvador|Salvadoran, Salvadorean|San Salvador
SY|Syria|Syrian, Syrians|Damascus
SZ|Eswatini, Swaziland|Swazi|Mbabane
TD|Chad|Chadian, Chadians|N’Djamena, N'Djamena
TG|Togo|Togolese|Lomé, Lome
TH|Thailand|Thai, Thais|Bangkok
TJ|Tajikistan|Tajik, Tajiks|Dushanbe
TL|East Timor, Timor-Leste|Timorese|Dili
TM|Turkmenistan|Turkmen|Ashgabat
TN|Tunisia|Tunisian, Tunisians|Tunis
TO|Tonga|Tongan|Nuku’alofa, Nuku'alofa
TR|Turkey, Türkiye, Turkiye|Turkish, Turks|Ankara
TT|Trinidad and Tobago|Trinidadian|Port of Spain
TV|Tuvalu|Tuvaluan|Funafuti
TW|Taiwan|Taiwanese|Taipei
TZ|Tanzania|Tanzanian, Tanzanians|Dodoma
UA|Ukraine|Ukrainian, Ukrainians|Kyiv, Kiev
UG|Uganda|Ugandan, Ugandans|Kampala
US|United States, United States of America, U.S., US, USA, U.S.A., America|American, Americans|Washington
UY|Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek, Uzbeks|Tashkent
VA|Vatican, Holy See, the Holy See|Vatican|Vatican City
VC|Saint Vincent and the Grenadines, St. Vincent and the Grenadines||Kingstown
VE|Venezuela|Venezuelan, Venezuelans|Caracas
VN|Vietnam, Viet Nam|Vietnamese|Hanoi
VU|Vanuatu|Ni-Vanuatu|Port Vila
WS|Samoa|Samoan|Apia
XK|Kosovo|Kosovar, Kosovars|Pristina
YE|Yemen|Yemeni, Yemenis|Sanaa, Sana’a
ZA|South Africa|South African, South Africans|Pretoria
ZM|Zambia|Zambian|Lusaka
ZW|Zimbabwe|Zimbabwean|Harare
`;

/**
 * Buildings and bodies that stand for a state or an alliance, and the names of alliances and groups.
 * @source Associated Press Stylebook (metonyms of governments); the organisations' own names and short forms.
 */
const OTHERS = `
RU|Kremlin, the Kremlin, State Duma, the Duma, Russian Ministry of Defence
US|White House, the White House, Pentagon, the Pentagon, State Department, Capitol Hill, Foggy Bottom
GB|Downing Street, Whitehall, Foreign Office
FR|Élysée, Elysée, Elysee, Quai d’Orsay, Quai d'Orsay
DE|Bundeswehr, the Bundeswehr, Bundestag, the Bundestag
UA|Verkhovna Rada, the Rada, Bankova
PL|Sejm, the Sejm
IL|Knesset, the Knesset, IDF
CN|Zhongnanhai
NATO|NATO, Nato, North Atlantic Treaty Organization, North Atlantic Treaty Organisation, Atlantic Alliance, Atlantic alliance, North Atlantic alliance, North Atlantic Alliance, the alliance, the Alliance, the Western bloc, Western bloc, North Atlantic Council
EU|European Union, EU, E.U., European Commission, the Commission, European Council, European Parliament
Europe|Europe, European, Europeans, European countries, European nations, European states
NATO-Europe|NATO Europe, European NATO, European allies, European members of NATO, NATO’s European members, NATO's European members, European NATO members
NATO-Europe-Canada|NATO Europe and Canada, Europe and Canada, European allies and Canada, European Allies and Canada, NATO’s European members and Canada, NATO's European members and Canada
West|the West, West, Western, Western countries
Baltics|Baltic states, Baltic States, Baltics, the Baltics, Baltic countries
Nordics|Nordic countries, Nordic states, Nordics
Visegrad|Visegrad Group, Visegrád Group, Visegrad Four
Bucharest-Nine|Bucharest Nine
JEF|Joint Expeditionary Force, JEF
G7|G7, Group of Seven
G20|G20, Group of Twenty
BRICS|BRICS
CSTO|CSTO, Collective Security Treaty Organization, Collective Security Treaty Organisation
SCO|Shanghai Cooperation Organization, Shanghai Cooperation Organisation, SCO
CIS|Commonwealth of Independent States, CIS
AUKUS|AUKUS
GCC|Gulf Cooperation Council, GCC
ASEAN|ASEAN
African-Union|African Union
Arab-League|Arab League
Warsaw-Pact|Warsaw Pact
OSCE|OSCE, Organization for Security and Co-operation in Europe
UN|United Nations, UN, U.N., Security Council, UN Security Council
SIPRI|SIPRI, Stockholm International Peace Research Institute
IISS|IISS, International Institute for Strategic Studies
IMF|IMF, International Monetary Fund
World-Bank|World Bank
OECD|OECD
EDA|European Defence Agency, European Defense Agency
`;

const lines = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split("\n")
    .map((line) => line.split("|"));

/** Name → actor; capital letters count, and a leading article is in lower case. */
export const actors: Readonly<Record<string, string>> = Object.fromEntries(
  [...lines(STATES), ...lines(OTHERS)].flatMap(([id = "", ...lists]) =>
    lists.flatMap((list) => phrases(list).map((name) => [name, id] as const)),
  ),
);

/** Capitals and seats of government: the name of a place, unless it does something. */
export const capitals: ReadonlySet<string> = new Set([
  ...lines(STATES).flatMap(([, , , seats = ""]) => phrases(seats)),
  "Brussels",
]);

/**
 * Names that several actors bear, each with those it can mean. A text that does not say which leaves the actor unknown.
 * @source ISO 3166-1 short names and, for "Brussels", the seats of the bodies concerned.
 */
export const ambiguous: Readonly<Record<string, readonly string[]>> = {
  Georgia: ["GE", "US"],
  Congo: ["CD", "CG"],
  Congolese: ["CD", "CG"],
  Korea: ["KR", "KP"],
  Korean: ["KR", "KP"],
  Koreans: ["KR", "KP"],
  Dominican: ["DM", "DO"],
  Brussels: ["EU", "NATO", "BE"],
};

/**
 * Common nouns that stand for a group named before ("the bloc"): which groups each can stand for, the usual first.
 * Without one of them in the text before, only the usual one of a noun that has just one is meant.
 */
export const anaphors: Readonly<Record<string, readonly string[]>> = {
  "the alliance": ["NATO", "CSTO", "AUKUS", "Warsaw-Pact"],
  "the Alliance": ["NATO"],
  "the bloc": ["EU", "NATO", "BRICS", "ASEAN", "CSTO", "G7"],
  "the union": ["EU", "African-Union"],
  "the pact": ["NATO", "CSTO", "AUKUS", "Warsaw-Pact"],
};
