/** The producers' own files. Comes in: nothing. Goes out: which importer reads each, and the file where it is at hand. */
import { readFileSync } from "node:fs";
import type { SourceFile } from "../../../src/reference/importers/importer.ts";
import { sharedPath } from "../../shared.ts";
import { fileOf } from "./fixtures.ts";

/** File of ../shared/reference → importer, and the name to hand it over by where its own would not do. */
export const REAL: readonly (readonly [name: string, importer: string, as?: string])[] = [
  ["wb_API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2002465.csv", "world-bank-download"],
  ["wb_API_NY.GDP.MKTP.CN_DS2_en_csv_v2_2001080.csv", "world-bank-download"],
  ["wb_API_PA.NUS.PPP_DS2_en_csv_v2_2788598.csv", "world-bank-download"],
  ["wb_API_PA.NUS.PPPC.RF.csv", "world-bank-download"],
  ["worldbank_gdp_current_usd.csv", "world-bank-long"],
  ["worldbank_ppp_gdp_conversion.csv", "world-bank-long"],
  ["worldbank_gdp_deflator_inflation.csv", "world-bank-long"],
  ["worldbank_cpi_inflation.csv", "world-bank-long"],
  ["fred_exchange_rates_annual.csv", "fred-exchange-rates"],
  ["owid_nuclear_warhead_stockpiles.csv", "fas-warheads"],
  ["oryx_scarnecchia_daily_count.csv", "oryx-daily"],
  ["oryx_scarnecchia_totals_by_type.csv", "oryx-totals", "totals_by_type_2025-07-19.csv"],
  ["petroivaniuk_russia_losses_equipment.json", "general-staff-losses"],
  ["sipri_data_1949_2024.xlsx", "sipri-milex"],
  ["sipri_milex_export_2024-06-19.xlsx", "sipri-milex"],
];

/** A file of ../shared/reference, or undefined where it is not at hand. */
export function realFile(name: string, as = name): SourceFile | undefined {
  const path = sharedPath("reference", name);
  return path === undefined ? undefined : fileOf(as, new Uint8Array(readFileSync(path)));
}
