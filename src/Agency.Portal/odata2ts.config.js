/** Types of the lists' rows, from $metadata. Decimals come as strings (IEEE754Compatible): cents do not survive a JSON number. */
export default {
  services: {
    agency: { source: 'src/api/metadata.xml', output: 'src/api/odata', serviceName: 'Agency' },
  },
  mode: 'models',
  emitMode: 'ts',
  v4BigNumberAsString: true,
  skipEditableModels: true,
  skipIdModels: true,
  skipOperations: true,
  skipComments: true,
};
