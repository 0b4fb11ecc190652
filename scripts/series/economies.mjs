// In: nothing. Out: economies of the World Bank by its code, each with its ISO 3166 alpha-2 code and the currency of its figures.

/**
 * `RUS RU RUB`: World Bank code (ISO 3166 alpha-3 but for Kosovo), alpha-2 code, currency. The currency is what the
 * edition's "local currency units" are, which is not always what people pay with: Liberia, El Salvador and the West Bank
 * and Gaza are given in dollars, Venezuela in the bolivar of before 2018.
 * @source World Bank, Country and Lending Groups; ISO 3166-1; ISO 4217, list one. Where the file shows it, the currency
 * is tested: economies of one currency have one rate.
 */
const TABLE = `
  ABW AW AWG; AFG AF AFN; AGO AO AOA; ALB AL ALL; AND AD EUR; ARE AE AED; ARG AR ARS; ARM AM AMD; ASM AS USD; ATG
  AG XCD; AUS AU AUD; AUT AT EUR; AZE AZ AZN; BDI BI BIF; BEL BE EUR; BEN BJ XOF; BFA BF XOF; BGD BD BDT; BGR BG
  BGN; BHR BH BHD; BHS BS BSD; BIH BA BAM; BLR BY BYN; BLZ BZ BZD; BMU BM BMD; BOL BO BOB; BRA BR BRL; BRB BB BBD;
  BRN BN BND; BTN BT BTN; BWA BW BWP; CAF CF XAF; CAN CA CAD; CHE CH CHF; CHL CL CLP; CHN CN CNY; CIV CI XOF; CMR
  CM XAF; COD CD CDF; COG CG XAF; COL CO COP; COM KM KMF; CPV CV CVE; CRI CR CRC; CUB CU CUP; CUW CW ANG; CYM KY
  KYD; CYP CY EUR; CZE CZ CZK; DEU DE EUR; DJI DJ DJF; DMA DM XCD; DNK DK DKK; DOM DO DOP; DZA DZ DZD; ECU EC USD;
  EGY EG EGP; ERI ER ERN; ESP ES EUR; EST EE EUR; ETH ET ETB; FIN FI EUR; FJI FJ FJD; FRA FR EUR; FRO FO DKK; FSM
  FM USD; GAB GA XAF; GBR GB GBP; GEO GE GEL; GHA GH GHS; GIB GI GIP; GIN GN GNF; GMB GM GMD; GNB GW XOF; GNQ GQ
  XAF; GRC GR EUR; GRD GD XCD; GRL GL DKK; GTM GT GTQ; GUM GU USD; GUY GY GYD; HKG HK HKD; HND HN HNL; HRV HR EUR;
  HTI HT HTG; HUN HU HUF; IDN ID IDR; IMN IM GBP; IND IN INR; IRL IE EUR; IRN IR IRR; IRQ IQ IQD; ISL IS ISK; ISR
  IL ILS; ITA IT EUR; JAM JM JMD; JOR JO JOD; JPN JP JPY; KAZ KZ KZT; KEN KE KES; KGZ KG KGS; KHM KH KHR; KIR KI
  AUD; KNA KN XCD; KOR KR KRW; KWT KW KWD; LAO LA LAK; LBN LB LBP; LBR LR USD; LBY LY LYD; LCA LC XCD; LIE LI CHF;
  LKA LK LKR; LSO LS LSL; LTU LT EUR; LUX LU EUR; LVA LV EUR; MAC MO MOP; MAF MF EUR; MAR MA MAD; MCO MC EUR; MDA
  MD MDL; MDG MG MGA; MDV MV MVR; MEX MX MXN; MHL MH USD; MKD MK MKD; MLI ML XOF; MLT MT EUR; MMR MM MMK; MNE ME
  EUR; MNG MN MNT; MNP MP USD; MOZ MZ MZN; MRT MR MRU; MUS MU MUR; MWI MW MWK; MYS MY MYR; NAM NA NAD; NCL NC XPF;
  NER NE XOF; NGA NG NGN; NIC NI NIO; NLD NL EUR; NOR NO NOK; NPL NP NPR; NRU NR AUD; NZL NZ NZD; OMN OM OMR; PAK
  PK PKR; PAN PA PAB; PER PE PEN; PHL PH PHP; PLW PW USD; PNG PG PGK; POL PL PLN; PRI PR USD; PRK KP KPW; PRT PT
  EUR; PRY PY PYG; PSE PS USD; PYF PF XPF; QAT QA QAR; ROU RO RON; RUS RU RUB; RWA RW RWF; SAU SA SAR; SDN SD SDG;
  SEN SN XOF; SGP SG SGD; SLB SB SBD; SLE SL SLE; SLV SV USD; SMR SM EUR; SOM SO SOS; SRB RS RSD; SSD SS SSP; STP
  ST STN; SUR SR SRD; SVK SK EUR; SVN SI EUR; SWE SE SEK; SWZ SZ SZL; SXM SX ANG; SYC SC SCR; SYR SY SYP; TCA TC
  USD; TCD TD XAF; TGO TG XOF; THA TH THB; TJK TJ TJS; TKM TM TMT; TLS TL USD; TON TO TOP; TTO TT TTD; TUN TN TND;
  TUR TR TRY; TUV TV AUD; TZA TZ TZS; UGA UG UGX; UKR UA UAH; URY UY UYU; USA US USD; UZB UZ UZS; VCT VC XCD; VEN
  VE VEF; VGB VG USD; VIR VI USD; VNM VN VND; VUT VU VUV; WSM WS WST; XKX XK EUR; YEM YE YER; ZAF ZA ZAR; ZMB ZM
  ZMW; ZWE ZW ZWL
`;

const ROWS = TABLE.split(";").map((row) => row.trim().split(/\s+/));

/** Economy by the World Bank's code. The Channel Islands are one economy there and two territories in ISO 3166. */
export const BY_CODE = new Map([
  ...ROWS.map(([code, actor, currency]) => [code, { actor, currency }]),
  ["CHI", { currency: "GBP" }],
]);

/** Currency by alpha-2 code. */
export const BY_ACTOR = new Map(ROWS.map(([, actor, currency]) => [actor, { actor, currency }]));
